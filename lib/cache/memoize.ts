/** Returns a function that calls `compute` once for each object, and then returns the same result for it. */
export function memoize<Key extends WeakKey, T>(compute: (key: Key) => T): (key: Key) => T {
  const results = new WeakMap<Key, { result: T }>();
  return (key) => {
    const cached = results.get(key) ?? { result: compute(key) };
    results.set(key, cached);
    return cached.result;
  };
}
