/** For each key the promise of its last work. */
const lastWork = new Map<string, Promise<unknown>>();

/**
 * Runs `work` after all earlier work with the same key in this process has ended, so that one comment is
 * stored before the rate limit is checked for the next. Does not synchronize several processes; there the
 * database ensures, for example, that a token is used once.
 *
 * @returns the result of `work`.
 */
export function serializeByKey<T>(key: string, work: () => Promise<T>): Promise<T> {
  const result = (lastWork.get(key) ?? Promise.resolve()).then(work);
  const done = result
    .catch(() => {})
    .then(() => {
      if (lastWork.get(key) === done) lastWork.delete(key);
    });
  lastWork.set(key, done);
  return result;
}
