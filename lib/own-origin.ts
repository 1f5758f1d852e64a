import { site } from './site';

/** What `url` is in the `site.config.ts` that the project ships. */
const SHIPPED = 'https://example.com';

/**
 * The origin of this site where an address names it, as an author may without knowing that it is their own.
 *
 * @param address as written: absolute, or anything else.
 * @returns `''` for an address that names another origin, or none.
 */
export function ownOrigin(address: string): string {
  const full = address.startsWith('//') ? `https:${address}` : address;
  if (!/^https?:/i.test(full) || !URL.canParse(full)) return '';
  return new URL(full).host === new URL(site.origin).host ? site.origin : '';
}

/**
 * How much it matters that an address of this site leads nowhere. As long as the owner has not set `url`, an
 * address in full is most likely an example in a text (RFC 2606 reserves the host for that).
 *
 * @param origin what `ownOrigin` returned.
 */
export function ownOriginLevel(origin: string): 'error' | 'warning' {
  return origin === SHIPPED ? 'warning' : 'error';
}
