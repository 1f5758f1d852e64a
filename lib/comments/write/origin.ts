/**
 * Whether a request that changes something was sent by a page of this site: its `Origin` (Fetch
 * Standard §3.2) is the site's public one, or that of the scheme and host it was sent to. Every browser
 * sends it with a POST; without it, or with `null`, the answer is no.
 *
 * @param publicOrigin of the site, which a proxy may hide from `Host`.
 */
export function isFromHere(headers: Headers, publicOrigin: string): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = headers.get('origin');
  if (origin === null) return false;
  // Next.js writes the scheme of the connection there, unless a proxy has written its own.
  const scheme = headers.get('x-forwarded-proto') ?? 'http';
  const here = `${scheme}://${headers.get('host')}`;
  return origin === publicOrigin || (URL.canParse(here) && origin === new URL(here).origin);
}
