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
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    throw new Error(`${new URL(address).host}: ${response.status}`);
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES)
      throw new Error(`${new URL(address).host}: more than ${MOST_BYTES} bytes`);
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
