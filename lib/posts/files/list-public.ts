import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../../error-code';
import type { Fault } from '../fault';
import type { ListedFile } from './list-files';
import { RefusedFileError, realFile } from './open-file';

const LEAVES: Fault = { name: 'publicLink' };

/**
 * Lists every file below `public`, sorted by path. Symbolic links are followed to files and folders inside
 * `public`; one in a folder that was reached by a link leads to a file only, so that the walk ends.
 *
 * @returns paths relative to `folder`, with `/`; those that must not be published have a fault. Empty when
 * there is no such folder.
 */
export function listPublic(folder: string): ListedFile[] {
  const found: ListedFile[] = [];
  const walk = (path: string, isLinked: boolean): void => {
    const here = join(/* turbopackIgnore: true */ folder, path);
    for (const entry of readdirSync(/* turbopackIgnore: true */ here, { withFileTypes: true })) {
      const file = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) walk(file, isLinked);
      else if (entry.isFile()) found.push({ file });
      else if (!entry.isSymbolicLink()) found.push({ file, fault: { name: 'notRegular' } });
      else {
        const target = kindOfTarget(folder, file);
        if (target === 'folder' && !isLinked) walk(file, true);
        else if (target === 'file') found.push({ file });
        // Editors lock a file with a hidden link that leads nowhere.
        else if (target !== 'nothing' || !entry.name.startsWith('.')) {
          found.push({ file, fault: LEAVES });
        }
      }
    }
  };
  if (statSync(folder, { throwIfNoEntry: false })) walk('', false);
  return found.sort((a, b) => (a.file < b.file ? -1 : 1));
}

function kindOfTarget(folder: string, file: string): 'file' | 'folder' | 'nothing' | 'other' {
  try {
    const found = statSync(/* turbopackIgnore: true */ realFile(folder, file));
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    if (error instanceof RefusedFileError) return 'other';
    if (errorCode(error) !== undefined) return 'nothing';
    throw error;
  }
}
