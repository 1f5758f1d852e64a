import { CJK } from '../markdown/text/cjk';
import type { Cluster } from './shape';

/** Where the characters of a line stand, in em. */
export interface Advances {
  /** Width of the characters from one up to another, without blanks at the ends. */
  width: (start: number, end: number) => number;
  /** Left edge of each character in the line from one up to another. */
  places: (start: number, end: number) => number[];
}

const OPENING = /^[（［｛「『【〈《〔｟]$/;
const CLOSING = /^[）］｝」』】〉》〕｠、。，．]$/;
const MIDDLE = /^[・：；]$/;
/** Half of these is blank, which goes where it would add to another blank (JLReq §3.1.4–3.1.5). */
const HALF = 0.5;
/** What a bracket gives up at the start of a line: its blank, but for what other letters have there. */
const HANG = 0.42;
/** Between Japanese and other letters (CSS Text 4, text-autospace). */
const AUTOSPACE = 0.08;

/** Spacing of a title: blanks of brackets that meet go, and so do those at the ends of a line. */
export function advancesOf(clusters: readonly Cluster[]): Advances {
  const after = clusters.map(({ text, advance }, index) => {
    const next = clusters[index + 1]?.text ?? '';
    return advance + gap(text, next);
  });
  const sums = [0];
  for (const value of after) sums.push((sums.at(-1) ?? 0) + value);

  function trimmed(start: number, end: number): [number, number] {
    let last = end;
    while (last > start && /^\s$/.test(clusters[last - 1]?.text ?? '')) last--;
    return [start, last];
  }

  function hang(start: number): number {
    return OPENING.test(clusters[start]?.text ?? '') ? HANG : 0;
  }

  return {
    width(start, end) {
      const [from, to] = trimmed(start, end);
      const last = clusters[to - 1];
      if (!last) return 0;
      const tail = CLOSING.test(last.text) ? HALF : last.advance;
      return (sums[to - 1] ?? 0) - (sums[from] ?? 0) - hang(from) + tail;
    },
    places(start, end) {
      const [from, to] = trimmed(start, end);
      const origin = (sums[from] ?? 0) + hang(from);
      return sums.slice(from, to).map((sum) => sum - origin);
    },
  };
}

/** What is added between two characters. */
function gap(before: string, after: string): number {
  if (CLOSING.test(before)) {
    return CLOSING.test(after) || OPENING.test(after) || after === '\u3000' ? -HALF : 0;
  }
  if (OPENING.test(after)) return OPENING.test(before) || before === '\u3000' ? -HALF : 0;
  if (MIDDLE.test(before) && OPENING.test(after)) return -HALF / 2;
  const isMeeting =
    (isJapanese(before) && isLatin(after)) || (isLatin(before) && isJapanese(after));
  return isMeeting ? AUTOSPACE : 0;
}

function isJapanese(text: string): boolean {
  return CJK.test(text) && /[\p{L}\p{Nl}々〆]/u.test(text) && !/[\uFF00-\uFFEF]/.test(text);
}

function isLatin(text: string): boolean {
  return /^[\p{L}\p{N}]/u.test(text) && !CJK.test(text) && !/[\uFF00-\uFFEF]/.test(text);
}
