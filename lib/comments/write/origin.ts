/**
 * Whether a request that changes something was sent by a page of this site: its `Origin` (Fetch
 * Standard §3.2) is the site's public one, or that of the host it was sent to. Every browser sends it
 * with a POST; without it, or with `null`, the answer is no.
 *
 * @param publicOrigin of the site, which a proxy may hide from `Host`.
 */
export function isFromHere(headers: Headers, publicOrigin: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = headers.get('origin');
  if (origin === null || !URL.canParse(origin)) return false;
  return origin === publicOrigin || new URL(origin).host === headers.get('host');
}
