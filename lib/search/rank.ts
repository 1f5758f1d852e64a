import type { PostRange } from './post-ranges';
import { widthOf } from './tokens';

/**
 * The rank of a matching post; smaller is better. `level` is 0 when the title equals the query; otherwise
 * each term adds 1 for a match in the title, 2 in a heading or 3 in the text. `distance` is the length of the
 * shortest part of the post in which every term begins.
 *
 * @param lists positions of each term in the post, ascending, none empty.
 * @param offsets the position of each term in the query; the last entry is where a further term would begin.
 */
export function rank(
  { start, title, headings }: PostRange,
  lists: readonly (readonly number[])[],
  offsets: readonly number[],
): { level: number; distance: number } {
  const isTitle =
    offsets.at(-1) === widthOf(' ') + title - start &&
    lists.every((list, term) => list.includes(start + (offsets[term] ?? 0)));
  if (isTitle) return { level: 0, distance: 0 };
  const level = lists
    .map(([first = 0]) => (first < title ? 1 : first < headings ? 2 : 3))
    .reduce((sum, part) => sum + part, 0);
  return { level, distance: spanOf(lists) };
}

/** The length of the shortest interval that contains a number of every list. */
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
