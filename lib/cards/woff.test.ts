import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { sfntOf } from './woff';

describe('sfntOf', () => {
  it('returns the font that the WOFF file contains', () => {
    const path = '@fontsource/noto-serif-jp/files/noto-serif-jp-latin-600-normal.woff';
    const woff = readFileSync(createRequire(import.meta.url).resolve(path));
    const [whole, wrapped] = [create(sfntOf(woff)), create(woff)];
    if (!('layout' in whole) || !('layout' in wrapped)) throw new Error('no font');
    expect(whole.characterSet).toEqual(wrapped.characterSet);
    expect(whole.glyphForCodePoint(65).path.toSVG()).toBe(
      wrapped.glyphForCodePoint(65).path.toSVG(),
    );
  });

  it('throws for bytes that are no WOFF file', () => {
    expect(() => sfntOf(Buffer.alloc(64))).toThrow('not a WOFF');
  });
});
