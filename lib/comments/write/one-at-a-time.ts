const turns = new Map<string, Promise<unknown>>();

/**
 * Runs `work` after all earlier work under the same key in this process has ended, so that one comment
 * is stored before the next is counted. Other keys do not wait. Between processes the database alone
 * decides, for example that a token is used once.
 */
export function oneAtATime<T>(key: string, work: () => Promise<T>): Promise<T> {
  const mine = (turns.get(key) ?? Promise.resolve()).then(work);
  const done = mine
    .catch(() => {})
    .then(() => {
      if (turns.get(key) === done) turns.delete(key);
    });
  turns.set(key, done);
  return mine;
}
