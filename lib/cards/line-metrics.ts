import { CJK } from '../markdown/text/cjk';
import type { Cluster } from './shape';

/** Measures lines of a text, in em. */
export interface LineMetrics {
  /** Width of a line that consists of the clusters from `start` to before `end`. */
  width: (start: number, end: number) => number;
  /** Left edge of each of these clusters, from the start of the line. */
  positions: (start: number, end: number) => number[];
}

const OPENING = /^[（［｛「『【〈《〔｟]$/;
const CLOSING = /^[）］｝」』】〉》〕｠、。，．]$/;
const MIDDLE_DOT = /^[・：；]$/;
/**
 * The white half of a bracket, comma or full stop. It is removed where it meets the white half of
 * another, and at the ends of a line (JLReq §3.1.4–3.1.5).
 */
const HALF = 0.5;
/**
 * The width that is removed from an opening bracket at the start of a line: its white half, except for the small
 * space that other characters have at their left side, too.
 */
const LINE_START_TRIM = 0.42;
/** The space between Japanese and Latin characters (CSS Text 4, `text-autospace`). */
const AUTOSPACE = 0.08;

/** The metrics of lines of a text, with the spacing that JLReq asks for. */
export function lineMetrics(clusters: readonly Cluster[]): LineMetrics {
  const offsets = [0];
  clusters.forEach(({ text, advance }, index) => {
    const next = clusters[index + 1]?.text ?? '';
    offsets.push((offsets[index] ?? 0) + advance + spacing(text, next));
  });

  /** The index at which a line ends when the white space at its end is removed. */
  function trimmedEnd(start: number, end: number): number {
    let trimmed = end;
    while (trimmed > start && /^\s$/.test(clusters[trimmed - 1]?.text ?? '')) trimmed--;
    return trimmed;
  }

  function origin(start: number): number {
    const isTrimmed = OPENING.test(clusters[start]?.text ?? '');
    return (offsets[start] ?? 0) + (isTrimmed ? LINE_START_TRIM : 0);
  }

  return {
    width(start, end) {
      const lastIndex = trimmedEnd(start, end) - 1;
      const last = clusters[lastIndex];
      if (!last || lastIndex < start) return 0;
      const lastWidth = CLOSING.test(last.text) ? HALF : last.advance;
      return (offsets[lastIndex] ?? 0) - origin(start) + lastWidth;
    },
    positions(start, end) {
      const left = origin(start);
      return offsets.slice(start, trimmedEnd(start, end)).map((offset) => offset - left);
    },
  };
}

/** The space that is added between two adjacent characters; negative where white halves are removed. */
function spacing(before: string, after: string): number {
  if (CLOSING.test(before)) {
    return CLOSING.test(after) || OPENING.test(after) || after === '\u3000' ? -HALF : 0;
  }
  if (OPENING.test(after)) return OPENING.test(before) || before === '\u3000' ? -HALF : 0;
  if (MIDDLE_DOT.test(before) && OPENING.test(after)) return -HALF / 2;
  const isMixed = (isJapanese(before) && isLatin(after)) || (isLatin(before) && isJapanese(after));
  return isMixed ? AUTOSPACE : 0;
}

function isJapanese(text: string): boolean {
  return CJK.test(text) && /[\p{L}\p{Nl}々〆]/u.test(text) && !/[\uFF00-\uFFEF]/.test(text);
}

function isLatin(text: string): boolean {
  return /^[\p{L}\p{N}]/u.test(text) && !CJK.test(text) && !/[\uFF00-\uFFEF]/.test(text);
}
