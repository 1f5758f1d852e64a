import { posix } from 'node:path';
import { decodeLeniently } from '../../url-decoding';

/**
 * A path of the old site as two spellings of it are compared: decoded, in NFC, without a slash, an
 * `index.html` or a `.html` at its end. A query stays.
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

/** A path of the old site as a link of Markdown holds it. */
export function encodeAddress(path: string): string {
  return encodeURI(path).replaceAll('(', '%28').replaceAll(')', '%29');
}

/** The file an address means on a site below `base`, from the root of its files. */
export function fileBelow(base: string, address: string): string | undefined {
  return address.startsWith(`${base}/`)
    ? posix.normalize(decodeLeniently(address.slice(base.length)))
    : undefined;
}

/**
 * The path that a reference has on the old site.
 *
 * @param base the path of the post it stands in, for relative references.
 * @returns `undefined` when it leads to another host, or is no path.
 */
export function pathOnSite(
  reference: string,
  base: string,
  hosts: readonly string[],
): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(reference)) {
    if (!URL.canParse(reference, 'https://old.invalid')) return undefined;
    const { protocol, host, pathname, search } = new URL(reference, 'https://old.invalid');
    const isOurs = hosts.some((name) => name === host || `www.${name}` === host);
    return /^https?:$/.test(protocol) && isOurs ? pathname + search : undefined;
  }
  const [, path = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(reference) ?? [];
  if (path === '' && query === '') return undefined;
  if (path.startsWith('/')) return path + query;
  return posix.join(base.endsWith('/') ? base : posix.dirname(base), path) + query;
}
