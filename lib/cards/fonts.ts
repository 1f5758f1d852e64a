import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Font } from 'fontkit';
import { create } from 'fontkit';
import { sfntOf } from './woff';

/** Style sheets of the text fonts: Japanese and Latin, then Greek and most accented letters. */
const TEXT = ['@fontsource/noto-serif-jp/600.css', '@fontsource/noto-serif/500.css'];
/**
 * The file with all monochrome emoji. In the other files of this font, which are subsets, the code points of one
 * emoji sequence may be in different files.
 */
const EMOJI = '@fontsource/noto-emoji/files/noto-emoji-emoji-600-normal.woff';

/** A file of a font, and the code points it may have. */
interface Subset {
  path: string;
  ranges: [from: number, to: number][];
}

const require = createRequire(import.meta.url);
const openFonts = new Map<string, Font>();
const fontByCodePoint = new Map<number, Font | null>();
let subsets: Subset[] | undefined;
let emoji: Font | undefined;

/**
 * The first text font that has a glyph for a character, or `null`. A Japanese font has about a hundred
 * files; only those that are needed are read.
 */
export function fontFor(codePoint: number): Font | null {
  const cached = fontByCodePoint.get(codePoint);
  if (cached !== undefined) return cached;
  subsets ??= TEXT.flatMap(subsetsOf);
  const subset = subsets.find(
    ({ path, ranges }) =>
      ranges.some(([from, to]) => from <= codePoint && codePoint <= to) &&
      // A file need not have all characters of its ranges.
      openFont(path).hasGlyphForCodePoint(codePoint),
  );
  const font = subset ? openFont(subset.path) : null;
  fontByCodePoint.set(codePoint, font);
  return font;
}

/** The font with all emoji. */
export function emojiFont(): Font {
  emoji ??= openFont(require.resolve(/* turbopackIgnore: true */ EMOJI));
  return emoji;
}

/** The files that a style sheet lists, with their `unicode-range` (CSS Fonts 4, §4.5). */
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

function openFont(path: string): Font {
  const cached = openFonts.get(path);
  if (cached) return cached;
  const font = create(sfntOf(readFileSync(path)));
  if (!('layout' in font)) throw new Error(`${path}: a collection, not a font`);
  openFonts.set(path, font);
  return font;
}
