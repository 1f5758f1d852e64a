import type { Font } from 'fontkit';
import { emojiFont, fontFor } from './fonts';

/** A user-perceived character and the font that has its glyphs. */
export interface Grapheme {
  text: string;
  font: Font;
  isEmoji?: true;
}

/** The part of a text that the fonts can draw. */
export interface DrawableText {
  graphemes: Grapheme[];
  /** How many letters the text has. */
  letters: number;
  /** How many of these no font has. */
  missing: number;
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const IS_EMOJI = /\p{Emoji_Presentation}|\p{Regional_Indicator}|\uFE0F|\u20E3/u;
const WHITE_SPACE = /^\s$/;
const HALF_WIDTH_KATAKANA = /^[\uFF66-\uFF9F]+$/;
const VARIATION_SELECTOR_16 = 0xfe0f;
const BRACKET_PAIRS = new Set('()[]{}（）［］｛｝「」『』【】〈〉《》〔〕“”‘’'.match(/../g));

/**
 * Chooses a font for each user-perceived character of a text. Characters that no font has are removed. So are
 * brackets that enclosed only such characters, and white space that is then repeated or at an end.
 */
export function withFonts(text: string): DrawableText {
  const candidates: (Grapheme | null)[] = [];
  let letters = 0;
  let missing = 0;
  for (const segment of segmentsOf(text)) {
    const isLetter = /\p{L}/u.test(segment);
    const grapheme = graphemeOf(segment);
    candidates.push(grapheme);
    if (isLetter) letters++;
    if (isLetter && !grapheme) missing++;
  }
  return { graphemes: withoutGaps(candidates), letters, missing };
}

/** User-perceived characters of a text in NFC, with white space as single spaces. */
function segmentsOf(text: string): string[] {
  const normalized = text.normalize('NFC').replace(/[^\S\u3000]+/g, ' ');
  return [...segmenter.segment(normalized)].flatMap(({ segment }) =>
    // The half-width voiced sound marks (ﾞ, ﾟ) have a width of their own, so each becomes a separate character.
    HALF_WIDTH_KATAKANA.test(segment) ? [...segment] : segment,
  );
}

/**
 * The first form of a character that a font can draw: the whole character, without its combining marks, or
 * normalized to NFKC. `null` when no font has any of these.
 */
function graphemeOf(segment: string): Grapheme | null {
  const emoji = IS_EMOJI.test(segment) ? emojiOf(segment) : null;
  if (emoji) return emoji;
  // Fonts have visible glyphs for some invisible characters, such as a hyphen for the soft hyphen.
  const visible = segment.replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu, '');
  const base = visible.replace(/\p{M}/gu, '');
  for (const text of [visible, base, base.normalize('NFKC')]) {
    const font = text === '' ? null : fontFor(text.codePointAt(0) ?? 0);
    if (font && hasGlyphs(font, text)) return { text, font };
  }
  return emojiOf(visible);
}

/**
 * The emoji, or the first emoji of a sequence for which the font has no single glyph. `null` when the text is no
 * emoji, or when the font does not have it.
 */
function emojiOf(segment: string): Grapheme | null {
  if (!/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u.test(segment)) return null;
  const font = emojiFont();
  const first = String.fromCodePoint(segment.codePointAt(0) ?? 0);
  const text = [segment, first].find((form) => hasGlyphs(font, form) && isOneGlyph(font, form));
  return text === undefined ? null : { text, font, isEmoji: true };
}

function hasGlyphs(font: Font, text: string): boolean {
  return [...text].every((character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return codePoint === VARIATION_SELECTOR_16 || font.hasGlyphForCodePoint(codePoint);
  });
}

function isOneGlyph(font: Font, text: string): boolean {
  return font.layout(text).glyphs.filter((glyph) => glyph.advanceWidth > 0).length === 1;
}

/**
 * Removes the characters without a font (`null`), bracket pairs that enclosed only such characters, white space at
 * the ends, and white space after other white space.
 */
function withoutGaps(candidates: readonly (Grapheme | null)[]): Grapheme[] {
  const result: Grapheme[] = [];
  let isAfterGap = false;
  for (const grapheme of candidates) {
    const before = result.at(-1)?.text;
    const isSpace = grapheme !== null && WHITE_SPACE.test(grapheme.text);
    if (isSpace && (before === undefined || WHITE_SPACE.test(before))) continue;
    if (grapheme && isAfterGap && BRACKET_PAIRS.has(`${before}${grapheme.text}`)) result.pop();
    else if (grapheme) result.push(grapheme);
    isAfterGap = grapheme === null;
  }
  while (WHITE_SPACE.test(result.at(-1)?.text ?? '')) result.pop();
  return result;
}
