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
 * The paths of the lock of the folder of posts that nothing answers any more; none when there is no
 * lock.
 */
export async function readLostPaths(library: Library) {
  const folder = postsFolder();
  // What keeps it from being read is an error of the library.
  const { text: lock } = readUrlsLock(folder);
  const lost = lostPaths(lock, library, site.formerPaths);
  // Only then is git asked, which takes a while.
  if (lost.length === 0) return [];
  return lostPaths(lock, library, site.formerPaths, await renamedFiles(folder));
}

/** An error for each of {@link readLostPaths}, with the line that mends it. */
export async function lostUrls(library: Library): Promise<Problem[]> {
  const folder = postsFolder();
  return (await readLostPaths(library)).map(({ line, path, file }) => {
    const other = file === undefined ? '' : displayPath(join(folder, file));
    const fact = { value: path, other, key: `aliases: ['${encodeForAlias(path)}']` };
    const place = displayPath(join(folder, LOCK_FILE));
    return problemOf({ name: 'urlLost', line, fact }, place, site.language);
  });
}
