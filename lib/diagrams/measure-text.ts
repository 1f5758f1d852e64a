/** Characters from U+2000 on that are half an em wide; all others from there on are one em wide in Japanese fonts. */
const NARROW_FROM_2000 = /[\u2000-\u200f\u2028-\u202e\uff61-\uff9f]/;
const MARK = /\p{M}/u;
/** Latin characters by width. Each width is that of the widest of Noto Sans, Hiragino and Arial, rounded up. */
const THIN = /[ijl.,:;'|!]/;
const SLIM = /[frt()[\]{}"*/\\ -]/;
const WIDE = /[MW@%mw]/;

/** Estimates the width in CSS pixels of a line of text in a sans-serif font of `size` pixels, rather too wide than too narrow. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += emOf(character);
  return width * size;
}

function emOf(character: string): number {
  if (MARK.test(character)) return 0;
  if (character >= '\u2000') return NARROW_FROM_2000.test(character) ? 0.5 : 1;
  if (THIN.test(character)) return 0.32;
  if (SLIM.test(character)) return 0.42;
  if (WIDE.test(character)) return 0.95;
  if (/[A-Z]/.test(character)) return 0.72;
  return character >= '\u0370' ? 0.8 : 0.6;
}

/** Returns the width of the widest of several lines, separated by `\n`. */
export function blockWidth(text: string, size: number): number {
  return Math.max(0, ...text.split('\n').map((line) => textWidth(line, size)));
}
