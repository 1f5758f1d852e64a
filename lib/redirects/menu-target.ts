import type { Library } from '../posts/load';
import { linkResolver } from './links';

/** What becomes of the path of a menu entry: shown, or what it leads to is not there. */
export type MenuTarget = 'somewhere' | 'noPage' | 'noFile';

/**
 * Where the path of a menu entry leads: a post or a page by its path, a former one too, a list or another
 * page of the site, a file of `public`; another site is somewhere.
 *
 * @param library without what is not published, where it is asked what the built site shows.
 */
export function menuTarget(path: string, library: Library): MenuTarget {
  const to = linkResolver({ file: '', publishedOn: '', slug: '' }, library)(path);
  if (to !== null) return 'somewhere';
  return /\.[a-z0-9]{1,5}(?:[?#]|$)/i.test(path) ? 'noFile' : 'noPage';
}
