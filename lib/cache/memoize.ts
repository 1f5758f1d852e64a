/** Makes a function that computes once for each object it is given, however many ask. */
export function memoize<Key extends WeakKey, T>(compute: (key: Key) => T): (key: Key) => T {
  const results = new WeakMap<Key, { result: T }>();
  return (key) => {
    const kept = results.get(key) ?? { result: compute(key) };
    results.set(key, kept);
    return kept.result;
  };
}
