import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PALETTES } from './palettes';
import { paletteDeclarations } from './site-colours';

describe.each(['docs/manual/look.md', 'docs/manual/look.ja.md'])('%s', (file) => {
  const page = readFileSync(file, 'utf8');
  const rows = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, name]) => name);

  test('lists every token of tokens.css, and no other', () => {
    expect(rows(/^\| `(--[a-z-]+)` \|/gm)).toEqual(
      paletteDeclarations('ink').map(({ name }) => name),
    );
  });

  test('shows every palette', () => {
    const pictures = rows(/\]\(look\/([a-z]+)\.webp\)/g);
    expect(pictures).toEqual([...PALETTES]);
    for (const name of pictures) expect(existsSync(`docs/manual/look/${name}.webp`)).toBe(true);
  });
});
