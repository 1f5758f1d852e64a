import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { memoize } from '../../cache/memoize';
import { filesBelow } from '../read/files-below';
import type { SourceBlog } from '../source-blog';

/** The files of an old blog, as absolute paths, by their names. */
const filesByName = memoize((source: SourceBlog): Map<string, string[]> => {
  const files = new Map<string, string[]>();
  const all = source.assetRoots
    .filter(existsSync)
    .flatMap((root) =>
      filesBelow(root).flatMap(({ path, isOutside }) => (isOutside ? [] : join(root, path))),
    );
  for (const file of new Set(all)) {
    const name = file.slice(file.lastIndexOf('/') + 1);
    files.set(name, [...(files.get(name) ?? []), file]);
  }
  return files;
});

/**
 * Returns the only file of the old blog whose path ends in a path of the site. Some blogs copy their
 * pictures by a program of their own, which is not run: `/photo.jpg` can be `src/images/photo.jpg`.
 *
 * @param path with a leading slash, percent-decoded.
 */
export function fileEndingIn(path: string, source: SourceBlog): string | undefined {
  const [name] = /[^/]+\.\w+$/.exec(path) ?? [];
  const found = (name && filesByName(source).get(name)) || [];
  const ending = found.filter((file) => file.endsWith(path));
  return ending.length === 1 ? ending[0] : undefined;
}
