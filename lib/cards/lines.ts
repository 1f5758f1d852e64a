import { BREACHES, type Breach } from './breaks';

/** A line: its first character, and the one after its last. */
export interface Line {
  start: number;
  end: number;
}

/** What a torn word costs, beside the square of the part of a line that stays blank. */
const COSTS: Record<Breach, number> = { phrase: 0, seam: 0.06, word: 0.25, character: 0.6 };

/**
 * Breaks a text into as few lines as hold it, and these as equal in width as they can be.
 *
 * @param widthOf width of the characters from one up to another, without blanks at the ends.
 * @param breaks what ending a line after each character costs.
 * @param worst the worst kind of break that may be used.
 * @returns `null` when the text does not fit.
 */
export function linesOf(
  count: number,
  widthOf: (start: number, end: number) => number,
  breaks: readonly (Breach | null)[],
  { width, lines, worst }: { width: number; lines: number; worst: Breach },
): Line[] | null {
  const stops = [0];
  breaks.forEach((kind, index) => {
    if (kind && BREACHES.indexOf(kind) <= BREACHES.indexOf(worst)) stops.push(index + 1);
  });
  stops.push(count);
  for (let number = 1; number <= lines; number++) {
    const target = Math.min(width, widthOf(0, count) / number);
    const found = cheapest(stops, number, (start, end) => {
      const wide = widthOf(start, end);
      if (wide > width) return Number.POSITIVE_INFINITY;
      const kind = end < count ? breaks[end - 1] : 'phrase';
      return ((wide - target) / target) ** 2 + COSTS[kind ?? 'character'];
    });
    if (found) return found;
  }
  return null;
}

/** The division of the stops into so many lines that costs least. */
function cheapest(
  stops: readonly number[],
  number: number,
  costOf: (start: number, end: number) => number,
): Line[] | null {
  let best: { cost: number; lines: Line[] }[] = [{ cost: 0, lines: [] }];
  for (let line = 1; line <= number; line++) {
    const next: typeof best = [];
    stops.forEach((end, to) => {
      best.forEach((before, from) => {
        if (from >= to) return;
        const start = stops[from] ?? 0;
        const cost = before.cost + costOf(start, end);
        if (cost < (next[to]?.cost ?? Number.POSITIVE_INFINITY)) {
          next[to] = { cost, lines: [...before.lines, { start, end }] };
        }
      });
    });
    best = next;
  }
  return best[stops.length - 1]?.lines ?? null;
}
