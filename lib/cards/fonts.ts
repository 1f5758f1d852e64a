import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Font } from 'fontkit';
import { create } from 'fontkit';
import { sfntOf } from './woff';

/** The hand of titles, and what stands in where it has no glyph: Greek and most accents, a little darker. */
const TEXT = ['@fontsource/noto-serif-jp/600.css', '@fontsource/noto-serif/500.css'];
/** Emoji in one colour, as ink prints them. Whole, because sequences are spread over its subsets. */
const EMOJI = '@fontsource/noto-emoji/files/noto-emoji-emoji-600-normal.woff';

interface Subset {
  path: string;
  ranges: [from: number, to: number][];
}

const require = createRequire(import.meta.url);
const opened = new Map<string, Font>();
const chosen = new Map<number, Font | null>();
let subsets: Subset[] | undefined;
let emoji: Font | undefined;

/**
 * The font that has a glyph for a character, or `null`. Of the hundred files of a Japanese font only
 * those are read that the text needs.
 */
export function fontFor(codePoint: number): Font | null {
  const known = chosen.get(codePoint);
  if (known !== undefined) return known;
  subsets ??= TEXT.flatMap(subsetsOf);
  let found: Font | null = null;
  for (const { path, ranges } of subsets) {
    if (!ranges.some(([from, to]) => from <= codePoint && codePoint <= to)) continue;
    const font = open(path);
    // A range names what a subset may have, not what it has.
    if (!font.hasGlyphForCodePoint(codePoint)) continue;
    found = font;
    break;
  }
  chosen.set(codePoint, found);
  return found;
}

/** The font of emoji. */
export function emojiFont(): Font {
  emoji ??= open(require.resolve(/* turbopackIgnore: true */ EMOJI));
  return emoji;
}

/** The files of a font and their characters, as its style sheet lists them (CSS Fonts 4, §4.5). */
function subsetsOf(sheet: string): Subset[] {
  const path = require.resolve(/* turbopackIgnore: true */ sheet);
  const faces = readFileSync(path, 'utf8').matchAll(
    /url\((\.\/files\/[^)]+\.woff)\)[^}]*unicode-range:\s*([^;}]+)/g,
  );
  return [...faces].map(([, file = '', list = '']) => ({
    path: join(dirname(path), file),
    ranges: list.split(',').map((range) => {
      const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    }),
  }));
}

function open(path: string): Font {
  const known = opened.get(path);
  if (known) return known;
  const font = create(sfntOf(readFileSync(path)));
  if (!('layout' in font)) throw new Error(`${path}: a collection, not a font`);
  opened.set(path, font);
  return font;
}
