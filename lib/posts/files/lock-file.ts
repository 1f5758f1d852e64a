import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../../error-code';
import { site } from '../../site';
import { type Fault, problemOf } from '../fault';
import { LOCK_FILE } from '../first-published';
import { ProblemsError } from '../problem';
import { displayPath } from './display-path';
import { type OpenFile, readBytes, withFile } from './open-file';
import { readFault } from './read-fault';

/**
 * Opens a lock file in the folder of posts, passes it to `use`, and closes it.
 *
 * @param name of the file, such as `embeds.lock.json`.
 * @returns the result of `use`; `undefined` when the file does not exist.
 * @throws ProblemsError when the file cannot be read, or is a symbolic link to a file outside the folder.
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
 * Reads `urls.lock` in a folder of posts.
 *
 * @returns the text. It is empty when the file does not exist or cannot be read; `fault` says why it cannot be
 * read.
 */
export function readUrlsLock(folder: string): { text: string; fault?: Fault } {
  try {
    return { text: readBytes(folder, LOCK_FILE).toString('utf8') };
  } catch (error) {
    return { text: '', fault: faultOfLock(error, folder, LOCK_FILE) };
  }
}

/**
 * The fault of a lock file; `undefined` when the file does not exist. A dangling symbolic link is a fault.
 */
function faultOfLock(error: unknown, folder: string, name: string): Fault | undefined {
  // The folder of posts is a file, which the loader reports.
  if (errorCode(error) === 'ENOTDIR') return undefined;
  const fault = readFault(error);
  const path = join(/* turbopackIgnore: true */ folder, name);
  const stats = lstatSync(/* turbopackIgnore: true */ path, { throwIfNoEntry: false });
  return stats === undefined ? undefined : fault;
}
