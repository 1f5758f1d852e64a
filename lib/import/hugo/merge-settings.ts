import type { Value } from '../read/front-matter';
import { mappingOf } from '../read/values';

/** Merges settings over others, and the mappings in them, as Hugo does. */
export function merged(
  one: Record<string, Value>,
  other: Record<string, Value>,
): Record<string, Value> {
  const both = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const [below, above] = [mappingOf(both[key]), mappingOf(value)];
    const isMapping = Object.keys(above).length > 0 && Object.keys(below).length > 0;
    both[key] = isMapping ? merged(below, above) : value;
  }
  return both;
}

/**
 * Returns the values with lower-case keys. Hugo ignores the case of its own keys, but not of the
 * keys in nested mappings, which the author chose.
 */
export function lowerKeys(values: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key.toLowerCase(), value]),
  );
}
