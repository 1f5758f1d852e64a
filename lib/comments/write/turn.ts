const turns = new Map<string, Promise<unknown>>();

/**
 * Lets what is counted of a sender be kept before the next is counted, in this process; the database
 * is the judge. Other senders do not wait.
 */
export function inTurn<T>(sender: string, work: () => Promise<T>): Promise<T> {
  const mine = (turns.get(sender) ?? Promise.resolve()).then(work);
  const done = mine
    .catch(() => {})
    .then(() => {
      if (turns.get(sender) === done) turns.delete(sender);
    });
  turns.set(sender, done);
  return mine;
}
