/**
 * Returns a quantile of some values: for the fraction 0 the smallest, for 0.5 the median, for 1 the
 * largest. Returns 0 for an empty list.
 */
export function quantile(values: readonly number[], fraction: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(fraction * (sorted.length - 1))] ?? 0;
}
