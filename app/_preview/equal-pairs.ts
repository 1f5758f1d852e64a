/** Maximum size of the table, which limits the time to some milliseconds. */
const MAX_CELLS = 4_000_000;

/**
 * The longest common subsequence of two lists. If the parts between their common beginning and end are too
 * long, only the common beginning and end are returned.
 *
 * @returns pairs of an index in the first list and one in the second, ascending.
 */
export function equalPairs(a: readonly string[], b: readonly string[]): [number, number][] {
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  const rest = Math.min(a.length, b.length) - start;
  while (end < rest && a.at(-1 - end) === b.at(-1 - end)) end++;
  const middle = longestCommonSubsequence(
    a.slice(start, a.length - end),
    b.slice(start, b.length - end),
  );
  return [
    ...Array.from({ length: start }, (_, index): [number, number] => [index, index]),
    ...middle.map(([i, j]): [number, number] => [start + i, start + j]),
    ...Array.from({ length: end }, (_, index): [number, number] => [
      a.length - end + index,
      b.length - end + index,
    ]),
  ];
}

function longestCommonSubsequence(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  if ((a.length + 1) * width > MAX_CELLS) return [];
  // For each i and j, the length of the longest common subsequence of `a` from index i on and `b` from index j on.
  const counts = new Uint32Array((a.length + 1) * width);
  const count = (i: number, j: number) => counts[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      counts[i * width + j] =
        a[i] === b[j] ? count(i + 1, j + 1) + 1 : Math.max(count(i + 1, j), count(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (count(i + 1, j) >= count(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
