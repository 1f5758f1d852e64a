import { site } from './site';

/** `url` in the `site.config.ts` of a new copy of the project. */
const DEFAULT_ORIGIN = 'https://example.com';

/**
 * Returns the origin of this site for a full URL with the host of this site, http or https: authors may write
 * links to their own posts in full.
 *
 * @param address as written: an absolute URL, or anything else.
 * @returns '' for another host, or for a relative URL.
 */
export function ownOrigin(address: string): string {
  const full = address.startsWith('//') ? `https:${address}` : address;
  if (!/^https?:/i.test(full) || !URL.canParse(full)) return '';
  return new URL(full).host === new URL(site.origin).host ? site.origin : '';
}

/**
 * The level of a problem with a URL of this site. Until the owner has set `url`, a full URL is probably an
 * example in a text, because RFC 2606 reserves the host for examples.
 *
 * @param origin the result of `ownOrigin`.
 */
export function ownOriginLevel(origin: string): 'error' | 'warning' {
  return origin === DEFAULT_ORIGIN ? 'warning' : 'error';
}
