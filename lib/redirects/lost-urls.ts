import { join } from 'node:path';
import { postsFolder } from '../posts/all-posts';
import { problemOf } from '../posts/fault';
import { displayPath } from '../posts/files/display-path';
import { readUrlsLock } from '../posts/files/lock-file';
import { LOCK_FILE } from '../posts/first-published';
import type { Library } from '../posts/load';
import type { Problem } from '../posts/problem';
import { site } from '../site';
import { encodeForAlias } from './add-alias';
import { renamedFiles } from './renamed-files';
import { lostPaths } from './urls-lock';

/**
 * The paths in the lock file of the posts folder that no longer exist and are not redirected; empty without a
 * lock file.
 */
export async function readLostPaths(library: Library) {
  const folder = postsFolder();
  // If the lock file cannot be read, the library reports that as an error.
  const { text: lock } = readUrlsLock(folder);
  const lost = lostPaths(lock, library, site.formerPaths);
  // git is only run if something is lost, because it takes a while.
  if (lost.length === 0) return [];
  return lostPaths(lock, library, site.formerPaths, await renamedFiles(folder));
}

/** An error for each path of {@link readLostPaths}, with the line of front matter that fixes it. */
export async function lostUrls(library: Library): Promise<Problem[]> {
  const folder = postsFolder();
  return (await readLostPaths(library)).map(({ line, path, file }) => {
    const other = file === undefined ? '' : displayPath(join(folder, file));
    const fact = { value: path, other, key: `aliases: ['${encodeForAlias(path)}']` };
    const lockFile = displayPath(join(folder, LOCK_FILE));
    return problemOf({ name: 'urlLost', line, fact }, lockFile, site.language);
  });
}
