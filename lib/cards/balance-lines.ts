import { BREAK_KINDS, type BreakKind } from './line-breaks';

/** A line of a text, as indices: its first character, and the one after its last. */
export interface Line {
  start: number;
  end: number;
}

/** What the lines have to fit into. */
interface Limits {
  width: number;
  lines: number;
  /** The worst kind of line break that may be used. */
  worst: BreakKind;
}

/**
 * The cost of a line by the kind of the break at its end. A second part of its cost is the square of the
 * difference between its width and the target width, as a fraction of the target width.
 */
const COSTS: Record<BreakKind, number> = {
  phrase: 0,
  compound: 0.06,
  'inside-word': 0.25,
  emergency: 0.6,
};

/**
 * Breaks a text into as few lines as possible, and makes their widths as equal as possible (as
 * `text-wrap: balance` of CSS Text 4 does).
 *
 * @param count number of characters.
 * @param widthOf returns the width of a line that consists of the characters from `start` to before `end`.
 * @param breaks for each character but the last, the kind of a break after it.
 * @returns `null` when the text does not fit.
 */
export function balancedLines(
  count: number,
  widthOf: (start: number, end: number) => number,
  breaks: readonly (BreakKind | null)[],
  { width, lines, worst }: Limits,
): Line[] | null {
  const breakpoints = [0];
  breaks.forEach((kind, index) => {
    if (kind && BREAK_KINDS.indexOf(kind) <= BREAK_KINDS.indexOf(worst)) {
      breakpoints.push(index + 1);
    }
  });
  breakpoints.push(count);
  for (let lineCount = 1; lineCount <= lines; lineCount++) {
    const target = Math.min(width, widthOf(0, count) / lineCount);
    const costOf = (start: number, end: number) => {
      const lineWidth = widthOf(start, end);
      if (lineWidth > width) return Number.POSITIVE_INFINITY;
      const kind = end < count ? breaks[end - 1] : 'phrase';
      return ((lineWidth - target) / target) ** 2 + COSTS[kind ?? 'emergency'];
    };
    const best = cheapestLines(breakpoints, lineCount, costOf);
    if (best) return best;
  }
  return null;
}

/** The division into `lineCount` lines with the lowest total cost, by dynamic programming. */
function cheapestLines(
  breakpoints: readonly number[],
  lineCount: number,
  costOf: (start: number, end: number) => number,
): Line[] | null {
  // For each breakpoint, the cheapest lines from the start of the text up to it.
  let best: { cost: number; lines: Line[] }[] = [{ cost: 0, lines: [] }];
  for (let line = 1; line <= lineCount; line++) {
    const next: typeof best = [];
    breakpoints.forEach((end, to) => {
      best.forEach((before, from) => {
        if (from >= to) return;
        const start = breakpoints[from] ?? 0;
        const cost = before.cost + costOf(start, end);
        if (cost < (next[to]?.cost ?? Number.POSITIVE_INFINITY)) {
          next[to] = { cost, lines: [...before.lines, { start, end }] };
        }
      });
    });
    best = next;
  }
  return best[breakpoints.length - 1]?.lines ?? null;
}
