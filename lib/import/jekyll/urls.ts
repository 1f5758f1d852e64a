import type { JekyllConfig } from './config';
import { documentPath, ownPagePath, type PathParts, pagePath, postPath } from './paths';

/**
 * Returns the path on the old site of a page or of a file of a collection; `undefined` when only a
 * plugin knows it.
 *
 * @param parts the fields for the pattern of the collection; `undefined` for a page.
 */
export function addressOf(
  own: string | undefined,
  path: string,
  parts: PathParts | undefined,
  config: JekyllConfig,
): string | undefined {
  if (parts === undefined) {
    return own ? ownPagePath(own, path) : pagePath(config.permalink, path);
  }
  const pattern = own || config.collections.get(parts.collection);
  if (pattern) return documentPath(pattern, parts);
  if (parts.collection === 'posts') return postPath(config.permalink, parts);
  return pagePath(config.permalink, path).replace('/_', '/');
}

/**
 * Returns the paths from which a redirect leads to the post. The redirect plugin of Jekyll writes
 * the page for `/p/2` to the file `/p/2.html`, which web servers serve at both paths.
 */
export function redirectsFrom(alias: string): string[] {
  const path = `/${alias.replace(/^\//, '')}`;
  return /\/$|\.[a-z]+$/i.test(path) ? [path] : [path, `${path}.html`];
}
