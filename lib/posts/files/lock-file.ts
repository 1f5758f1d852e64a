import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../../site';
import { type Fault, problemOf } from '../fault';
import { LOCK_FILE } from '../first-published';
import { ProblemsError } from '../problem';
import { displayPath } from './display-path';
import { type OpenFile, readBytes, withFile } from './open-file';
import { readFault } from './read-fault';

/**
 * Opens a lock file of the folder of posts and hands it to `use`.
 *
 * @param name of the file: `embeds.lock.json`.
 * @returns what `use` returns; `undefined` where there is no such file.
 * @throws ProblemsError when it is a link that leads out of the folder, or cannot be read.
 */
export function withLockFile<T>(
  folder: string,
  name: string,
  use: (file: OpenFile) => T,
): T | undefined {
  try {
    return withFile(folder, name, use);
  } catch (error) {
    const fault = faultOfLock(error, folder, name);
    if (fault === undefined) return undefined;
    throw new ProblemsError([problemOf(fault, displayPath(join(folder, name)), site.language)]);
  }
}

/**
 * The text of `urls.lock` of a folder of posts, empty when there is none.
 *
 * @returns also the fault that keeps it from being read.
 */
export function readUrlsLock(folder: string): { text: string; fault?: Fault } {
  try {
    return { text: readBytes(folder, LOCK_FILE).toString('utf8') };
  } catch (error) {
    return { text: '', fault: faultOfLock(error, folder, LOCK_FILE) };
  }
}

/** A link that leads nowhere is a fault; no file at all is none. */
function faultOfLock(error: unknown, folder: string, name: string): Fault | undefined {
  const fault = readFault(error);
  const path = join(/* turbopackIgnore: true */ folder, name);
  const isThere = lstatSync(/* turbopackIgnore: true */ path, { throwIfNoEntry: false });
  return isThere === undefined ? undefined : fault;
}
