/**
 * Invisible characters: control characters, lone surrogates, private use, zero-width and bidi control
 * characters.
 */
const INVISIBLE = /[\p{Cc}\p{Co}\p{Cs}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/**
 * Turns a text of another site into one line of plain text: without invisible characters, with whitespace
 * collapsed, and with `…` at the end if it had to be cut.
 *
 * @param maxLength in UTF-16 code units, with the `…`.
 * @returns `undefined` when the value is not a string, or nothing is left of it.
 */
export function cleanLine(value: unknown, maxLength: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  // The text may be very long, so that only its beginning is processed.
  const line = value
    .slice(0, maxLength * 4)
    .replace(INVISIBLE, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= maxLength) return line || undefined;
  let cut = '';
  for (const { segment } of graphemes.segment(line)) {
    if (cut.length + segment.length > maxLength - 1) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}
