import { readBody } from '../network/read-body';

/** Largest answer that is read, in bytes: an entry of 5,000 bookmarks has about 1 MB. */
const MOST_BYTES = 2_000_000;

/**
 * Asks the service for something in JSON.
 *
 * @throws Error when it does not answer, or not in JSON, or with more than 2 MB.
 */
export async function fetchJson(address: string, signal: AbortSignal): Promise<unknown> {
  // The answer decides nothing about where the server connects to: no redirect is followed.
  const response = await fetch(address, {
    signal,
    redirect: 'error',
    cache: 'no-store',
    headers: { Accept: 'application/json', 'User-Agent': 'Tsuzuri' },
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`${new URL(address).host}: ${response.status}`);
  }
  return JSON.parse((await readBody(response, signal, MOST_BYTES)).toString('utf8'));
}
