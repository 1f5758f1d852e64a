import type { Occurrence } from './occurrences';
import { widthOf } from './tokens';

/**
 * How well a post answers, the smaller the better: `where` is 0 when its title is the query, and
 * otherwise each term adds 1 for the title, 2 for a heading or 3 for the text; `apart` is how far
 * the terms stand from each other at their nearest.
 *
 * @param lists positions of each term in the post, rising, none empty.
 * @param offsets where the terms stand in the query, and where one more would.
 */
export function rank(
  { start, title, headings }: Occurrence,
  lists: readonly (readonly number[])[],
  offsets: readonly number[],
): { where: number; apart: number } {
  const isTitle =
    offsets.at(-1) === widthOf(' ') + title - start &&
    lists.every((list, term) => list.includes(start + (offsets[term] ?? 0)));
  if (isTitle) return { where: 0, apart: 0 };
  const where = lists
    .map(([first = 0]) => (first < title ? 1 : first < headings ? 2 : 3))
    .reduce((sum, part) => sum + part, 0);
  return { where, apart: spanOf(lists) };
}

/** The shortest stretch that holds a number of every list. */
function spanOf(lists: readonly (readonly number[])[]): number {
  const at = lists.map(() => 0);
  for (let best = Number.POSITIVE_INFINITY; ; ) {
    let low = Number.POSITIVE_INFINITY;
    let high = 0;
    let lowest = 0;
    for (const [index, list] of lists.entries()) {
      const value = list[at[index] ?? 0];
      if (value === undefined) return best;
      if (value < low) [low, lowest] = [value, index];
      if (value > high) high = value;
    }
    best = Math.min(best, high - low);
    if (best === 0) return best;
    at[lowest] = (at[lowest] ?? 0) + 1;
  }
}
