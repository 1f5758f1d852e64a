/** How long an answer is given again without asking. */
export const FRESH = 15 * 60_000;
/** How long the last answer stands in when the service fails. */
export const STALE = 24 * 60 * 60_000;
/** How long a service that failed is left in peace. */
export const PAUSE = 60_000;

interface Kept<Value> {
  value?: Value;
  /** When the value came. */
  at: number;
  /** Until when nothing is asked. */
  until: number;
}

/**
 * A memory of answers, by name: fresh ones are given again, stale ones stand in for at most a day
 * while asking fails, and callers who ask the same at once share one question.
 *
 * @param most answers kept; the longest unused goes first.
 * @param atOnce questions under way together; one more counts as a failure.
 * @param now the time in milliseconds.
 */
export function answerCache<Value>(most: number, atOnce: number, now: () => number = Date.now) {
  const kept = new Map<string, Kept<Value>>();
  const asking = new Map<string, Promise<void>>();

  async function refresh(name: string, ask: () => Promise<Value>): Promise<void> {
    const before = kept.get(name);
    const next = await ask().then(
      (value) => ({ value, at: now(), until: now() + FRESH }),
      () => ({ value: before?.value, at: before?.at ?? 0, until: now() + PAUSE }),
    );
    kept.delete(name);
    kept.set(name, next);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
  }

  /** The answer of `ask`, now or lately; `undefined` when there is none to be had. */
  return async function answer(
    name: string,
    ask: () => Promise<Value>,
  ): Promise<Value | undefined> {
    if ((kept.get(name)?.until ?? 0) <= now() && (asking.has(name) || asking.size < atOnce)) {
      const question = asking.get(name) ?? refresh(name, ask).finally(() => asking.delete(name));
      asking.set(name, question);
      await question;
    }
    const found = kept.get(name);
    if (!found) return undefined;
    kept.delete(name);
    kept.set(name, found);
    return now() - found.at <= STALE ? found.value : undefined;
  };
}
