/**
 * Returns the value below which a fraction of all values is: for the fraction 0.5 the median. Returns 0 for an
 * empty list.
 */
export function quantile(values: readonly number[], fraction: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(fraction * (sorted.length - 1))] ?? 0;
}
