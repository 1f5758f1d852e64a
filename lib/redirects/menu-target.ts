import type { Library } from '../posts/load';
import { linkResolver } from './links';

/**
 * The result of checking a menu entry. `somewhere`: its target exists, or is on another site; `noPage` or
 * `noFile`: it leads to a page or a file that does not exist.
 */
export type MenuTarget = 'somewhere' | 'noPage' | 'noFile';

/**
 * Checks the path of a menu entry. Its target may be the current or former path of a post or page, another
 * page of the site, a file of `public`, or another site.
 *
 * @param library only published posts, to check what the built site shows.
 */
export function menuTarget(path: string, library: Library): MenuTarget {
  const to = linkResolver({ file: '', publishedOn: '', slug: '' }, library)(path);
  if (to !== null) return 'somewhere';
  return /\.[a-z0-9]{1,5}(?:[?#]|$)/i.test(path) ? 'noFile' : 'noPage';
}
