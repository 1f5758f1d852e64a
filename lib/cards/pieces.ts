import type { Font } from 'fontkit';
import { emojiFont, fontFor } from './fonts';

/** One user-perceived character and the font it is set in. */
export interface Piece {
  text: string;
  font: Font;
  isEmoji?: true;
}

/** What can be drawn of a text. */
export interface Pieces {
  pieces: Piece[];
  /** Letters of the text, and how many of them no font has. */
  letters: number;
  missing: number;
}

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const IS_EMOJI = /\p{Emoji_Presentation}|\p{Regional_Indicator}|\uFE0F|\u20E3/u;
const BLANK = /^\s$/;
const PAIRS = new Set('()[]{}（）［］｛｝「」『』【】〈〉《》〔〕“”‘’'.match(/../g));

/**
 * Finds a font for each character of a text. What no font has is left out, with a blank or a pair of
 * brackets that would be left empty.
 */
export function piecesOf(text: string): Pieces {
  const found: (Piece | null)[] = [];
  let letters = 0;
  let missing = 0;
  for (const grapheme of graphemesOf(text)) {
    const isLetter = /\p{L}/u.test(grapheme);
    const piece = pieceOf(grapheme);
    found.push(piece);
    if (isLetter) letters++;
    if (isLetter && !piece) missing++;
  }
  return { pieces: withoutHoles(found), letters, missing };
}

function graphemesOf(text: string): string[] {
  const plain = text.normalize('NFC').replace(/[^\S\u3000]+/g, ' ');
  return [...graphemes.segment(plain)].flatMap(({ segment }) =>
    // A half-width mark of voicing stands in a place of its own.
    /^[\uFF66-\uFF9F]+$/.test(segment) ? [...segment] : segment,
  );
}

function pieceOf(grapheme: string): Piece | null {
  const emoji = IS_EMOJI.test(grapheme) ? emojiOf(grapheme) : null;
  if (emoji) return emoji;
  // Fonts have glyphs for some of what nobody is to see, such as hyphens for soft ones.
  const visible = grapheme.replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu, '');
  const bare = visible.replace(/\p{M}/gu, '');
  for (const text of [visible, bare, bare.normalize('NFKC')]) {
    const font = text === '' ? null : fontFor(text.codePointAt(0) ?? 0);
    if (font && has(font, text)) return { text, font };
  }
  return emojiOf(visible);
}

/** An emoji, or the first picture of a sequence that the font does not draw as one. */
function emojiOf(grapheme: string): Piece | null {
  if (!/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u.test(grapheme)) return null;
  const font = emojiFont();
  const first = String.fromCodePoint(grapheme.codePointAt(0) ?? 0);
  const text = [grapheme, first].find((form) => has(font, form) && isOneGlyph(font, form));
  return text === undefined ? null : { text, font, isEmoji: true };
}

function has(font: Font, text: string): boolean {
  return [...text].every((character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    // Asks for the picture; it has no glyph of its own.
    return codePoint === 0xfe0f || font.hasGlyphForCodePoint(codePoint);
  });
}

function isOneGlyph(font: Font, text: string): boolean {
  return font.layout(text).glyphs.filter((glyph) => glyph.advanceWidth > 0).length === 1;
}

function withoutHoles(found: readonly (Piece | null)[]): Piece[] {
  const kept: Piece[] = [];
  let isHole = false;
  for (const piece of found) {
    const before = kept.at(-1)?.text;
    const isBlank = piece !== null && BLANK.test(piece.text);
    if (isBlank && (before === undefined || BLANK.test(before))) continue;
    if (piece && isHole && PAIRS.has(`${before}${piece.text}`)) kept.pop();
    else if (piece) kept.push(piece);
    isHole = piece === null;
  }
  while (BLANK.test(kept.at(-1)?.text ?? '')) kept.pop();
  return kept;
}
