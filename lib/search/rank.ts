import type { PostRange } from './post-ranges';
import { widthOf } from './tokens';
import type { WordParts } from './word-parts';

/**
 * The rank of a matching post; smaller is better. `level` is 0 when the title equals the query; otherwise
 * it is the sum of the levels of the terms (`levelOf`). `distance` is the length of the shortest part of the post in
 * which every term begins.
 *
 * @param lists positions of each term in the post, ascending, none empty.
 * @param offsets the position of each term in the query; the last entry is where a further term would begin.
 * @param parts for each term, the positions at which it is only a part of a word.
 */
export function rank(
  range: PostRange,
  lists: readonly (readonly number[])[],
  offsets: readonly number[],
  parts: readonly WordParts[],
): { level: number; distance: number } {
  const { start, title } = range;
  const isTitle =
    offsets.at(-1) === widthOf(' ') + title - start &&
    lists.every((list, term) => list.includes(start + (offsets[term] ?? 0)));
  if (isTitle) return { level: 0, distance: 0 };
  const level = lists
    .map((list, term) => levelOf(range, list, parts[term]))
    .reduce((sum, part) => sum + part, 0);
  return { level, distance: spanOf(lists) };
}

/** The level of a match inside a word. The levels of many other terms do not add up to it. */
const INSIDE_LEVEL = 100;

/**
 * The level of the best match of a term. In the title, in a heading and in the text, a whole word is 1, 3 and 5, the beginning of
 * a word 2, 4 and 6. A match inside a word, which is often chance (`ios` in `radios`), comes after all of them.
 */
function levelOf(
  { title, headings }: PostRange,
  list: readonly number[],
  parts: WordParts | undefined,
): number {
  let best = Number.POSITIVE_INFINITY;
  for (const position of list) {
    const place = position < title ? 0 : position < headings ? 1 : 2;
    const part = parts?.get(position);
    const level = (part === 'inside' ? INSIDE_LEVEL : part === 'beginning' ? 2 : 1) + 2 * place;
    best = Math.min(best, level);
  }
  return best;
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
