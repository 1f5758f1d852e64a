import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../posts/load';
import { decodeLeniently } from '../url-readings';
import { linksFrom } from './links';

/** What becomes of the path of a menu entry: shown, or what it leads to is not there. */
export type MenuEnd = 'somewhere' | 'noPage' | 'noFile';

/**
 * Where the path of a menu entry leads: a post or a page by its path, a former one too, a list or another
 * page of the site, a file of `public`; another site is somewhere.
 *
 * @param library without what is not published, where it is asked what the built site shows.
 */
export function menuEnd(path: string, library: Library): MenuEnd {
  const to = linksFrom({ file: '', publishedOn: '', slug: '' }, library)(path);
  if (typeof to === 'string') return 'somewhere';
  // linksFrom reads no files: only a path of this site may be one.
  if (path.startsWith('/') && isPublicFile(path)) return 'somewhere';
  if (to === null) return 'noPage';
  return path.startsWith('/') ? 'noFile' : 'somewhere';
}

function isPublicFile(path: string): boolean {
  const name = decodeLeniently(path.replace(/[?#].*$/s, ''));
  // Turbopack would take every file of the folder for a part of the program.
  return existsSync(/* turbopackIgnore: true */ join('public', name));
}
