/** Characters nobody writes in a title: control characters, and those that turn the direction of text. */
const UNSEEN = /[\p{Cc}\p{Co}\p{Cs}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/**
 * Somebody else's words as one line of plain text: no control characters, blanks as one, cut with `…`
 * at so many characters; `undefined` when nothing is left, or when it was no text.
 *
 * @param most number of UTF-16 code units.
 */
export function cleanLine(value: unknown, most: number): string | undefined {
  if (typeof value !== 'string') return undefined;
  // Nothing so long is read to its end.
  const line = value
    .slice(0, most * 4)
    .replace(UNSEEN, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= most) return line || undefined;
  let cut = '';
  for (const { segment } of graphemes.segment(line)) {
    if (cut.length + segment.length > most - 1) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}
