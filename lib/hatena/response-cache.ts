/** How long a response is reused without another request, in milliseconds. */
const FRESH = 15 * 60_000;
/** How long the latest response is used while requests fail, in milliseconds. */
const STALE = 24 * 60 * 60_000;
/** How long no request is sent after a failed one, in milliseconds. */
const PAUSE = 60_000;

interface Entry<Value> {
  /** The latest response; missing when every request has failed. */
  value?: Value;
  /** When the response arrived. */
  receivedAt: number;
  /** When the next request may be sent. */
  nextRequestAt: number;
}

/**
 * Returns a cache of responses by key. A fresh response is returned without a request, and a stale one, at
 * most a day old, when the request fails. Simultaneous calls with the same key share one request.
 *
 * @param limit maximum number of entries; the least recently used one is removed first.
 * @param concurrency maximum number of simultaneous requests; beyond it no request is sent, and a call gets the
 *   latest response that is at most a day old, if any.
 * @param now the time in milliseconds.
 */
export function responseCache<Value>(
  limit: number,
  concurrency: number,
  now: () => number = Date.now,
) {
  // The least recently used entry is the first. A Map iterates in the order of insertion, and each use inserts the
  // entry again.
  const entries = new Map<string, Entry<Value>>();
  const pending = new Map<string, Promise<void>>();

  async function refresh(key: string, request: () => Promise<Value>): Promise<void> {
    const previous = entries.get(key);
    const next = await request().then(
      (value) => ({ value, receivedAt: now(), nextRequestAt: now() + FRESH }),
      () => ({
        value: previous?.value,
        receivedAt: previous?.receivedAt ?? 0,
        nextRequestAt: now() + PAUSE,
      }),
    );
    entries.delete(key);
    entries.set(key, next);
    for (const oldest of entries.keys()) {
      if (entries.size <= limit) break;
      entries.delete(oldest);
    }
  }

  /** Returns the cached response or that of `request`, `undefined` when neither exists. Never throws. */
  return async function cached(
    key: string,
    request: () => Promise<Value>,
  ): Promise<Value | undefined> {
    const isDue = (entries.get(key)?.nextRequestAt ?? 0) <= now();
    if (isDue && (pending.has(key) || pending.size < concurrency)) {
      const refreshing =
        pending.get(key) ?? refresh(key, request).finally(() => pending.delete(key));
      pending.set(key, refreshing);
      await refreshing;
    }
    const entry = entries.get(key);
    if (!entry) return undefined;
    entries.delete(key);
    entries.set(key, entry);
    return now() - entry.receivedAt <= STALE ? entry.value : undefined;
  };
}
