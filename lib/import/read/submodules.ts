import type { Skipped } from '../source-blog';
import { BlogFolder } from './blog-folder';

/**
 * Returns the submodules of git whose files are not there, as after `git clone` without `--recurse-submodules`
 * (https://git-scm.com/docs/gitmodules). Blogs keep their posts or their theme in one.
 */
export function emptySubmodules(root: string): Skipped[] {
  const folder = new BlogFolder(root);
  const paths = folder.texts('.gitmodules').matchAll(/^\s*path\s*=\s*(.+?)\s*$/gm);
  return [...paths].flatMap(([, id = '']): Skipped[] =>
    folder.hasFiles(id) ? [] : [{ id, why: 'submodule' }],
  );
}
