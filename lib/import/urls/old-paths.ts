import { posix } from 'node:path';
import { decodeLeniently } from '../../url-decoding';

/**
 * Returns the form in which two paths of the old site are compared: decoded, in NFC, and without a
 * trailing slash, `index.html` or `.html`. The query is kept.
 */
export function addressKey(address: string): string {
  const [, path = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(address) ?? [];
  const plain = decodeLeniently(path)
    .normalize('NFC')
    .replace(/(^|\/)index\.(?:html?|md)$/i, '$1')
    .replace(/\.html?$/i, '')
    .replace(/\/+$/, '');
  return `/${plain.replace(/^\/+/, '')}${decodeLeniently(query)}`;
}

/** Returns whether a path is that of the front page of a site, at the root of its host or at its path there. */
export function isFrontPage(path: string, basePath = ''): boolean {
  return [addressKey(''), addressKey(basePath)].includes(addressKey(path));
}

/** Percent-encodes a path of the old site for a Markdown link. */
export function encodeAddress(path: string): string {
  return encodeURI(path).replaceAll('(', '%28').replaceAll(')', '%29');
}

/**
 * Returns the file that a URL below the path of the site on its host refers to, as a path from the root of the site;
 * `undefined` where the site has no such path.
 */
export function fileBelow(base: string, address: string): string | undefined {
  return base !== '' && address.startsWith(`${base}/`)
    ? posix.normalize(decodeLeniently(address.slice(base.length).replace(/[?#].*$/s, '')))
    : undefined;
}

function withoutWww(host: string): string {
  return host.replace(/^www\./, '');
}

/**
 * Resolves a reference to its path on the old site.
 *
 * @param base the path of the post that contains the reference.
 * @returns `undefined` when it leads to another host, or is not a path.
 */
export function pathOnSite(
  reference: string,
  base: string,
  hosts: readonly string[],
): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(reference)) {
    if (!URL.canParse(reference, 'https://old.invalid')) return undefined;
    const { protocol, host, pathname, search } = new URL(reference, 'https://old.invalid');
    const isOurs = hosts.some((name) => withoutWww(name) === withoutWww(host));
    return /^https?:$/.test(protocol) && isOurs ? pathname + search : undefined;
  }
  const [, path = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(reference) ?? [];
  if (path === '' && query === '') return undefined;
  if (path.startsWith('/')) return path + query;
  return posix.join(base.endsWith('/') ? base : posix.dirname(base), path) + query;
}
