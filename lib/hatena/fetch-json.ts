import { readBody } from '../network/read-body';

/** Maximum length of a response in bytes: an entry of 5,000 bookmarks has about 1 MB. */
const MAX_BYTES = 2_000_000;

/**
 * Fetches JSON from the service, with GET and without a cache.
 *
 * @throws Error when the status is not 2xx, or the body is not JSON or longer than 2 MB.
 * @throws the reason of the signal when it aborts.
 */
export async function fetchJson(url: string, signal: AbortSignal): Promise<unknown> {
  // Redirects are refused, so that a response cannot make this server connect to another host.
  const response = await fetch(url, {
    signal,
    redirect: 'error',
    cache: 'no-store',
    headers: { Accept: 'application/json', 'User-Agent': 'Tsuzuri' },
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(`${new URL(url).host}: ${response.status}`);
  }
  return JSON.parse((await readBody(response, signal, MAX_BYTES)).toString('utf8'));
}
