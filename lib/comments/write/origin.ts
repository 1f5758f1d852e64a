/**
 * Returns whether a POST request was sent by a page of this site: its `Origin` header (Fetch Standard §3.2)
 * is the public origin of the site, or the origin that the request was sent to. Every browser sends `Origin`
 * with POST; without it, or with `null`, the result is `false`. It is also `false` when
 * `Sec-Fetch-Site` is set and is not `same-origin`.
 *
 * @param publicOrigin origin of the site; behind a proxy the `Host` header may have another host.
 */
export function isSameOrigin(headers: Headers, publicOrigin: string): boolean {
  const fetchSite = headers.get('sec-fetch-site');
  if (fetchSite !== null && fetchSite !== 'same-origin') return false;
  const origin = headers.get('origin');
  if (origin === null) return false;
  // Next.js sets this header to the scheme of the connection, unless a proxy has set it.
  const scheme = headers.get('x-forwarded-proto') ?? 'http';
  const target = `${scheme}://${headers.get('host')}`;
  return origin === publicOrigin || (URL.canParse(target) && origin === new URL(target).origin);
}
