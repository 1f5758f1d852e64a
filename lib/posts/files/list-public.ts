import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../../error-code';
import type { Fault } from '../fault';
import type { ListedFile } from './list-files';
import { RefusedFileError, realFile } from './open-file';
import { hasUnreadableName } from './unreadable-name';

const LINK_FAULT: Fault = { name: 'publicLink' };

/**
 * Lists every file below `public`, sorted by path. Symbolic links are followed to files and folders inside
 * `public`. Inside a folder that was reached by a link, links to folders are not followed, so that the walk
 * ends.
 *
 * @returns paths relative to `folder`, with `/`; files that must not be published have a fault. Empty when
 * `folder` does not exist.
 */
export function listPublic(folder: string): ListedFile[] {
  const listed: ListedFile[] = [];
  const walk = (path: string, isLinked: boolean): void => {
    const here = join(/* turbopackIgnore: true */ folder, path);
    for (const entry of readdirSync(/* turbopackIgnore: true */ here, { withFileTypes: true })) {
      const file = path === '' ? entry.name : `${path}/${entry.name}`;
      if (hasUnreadableName(here, entry.name)) {
        listed.push({ file, fault: { name: 'nameNotUtf8' } });
      } else if (entry.isDirectory()) walk(file, isLinked);
      else if (entry.isFile()) listed.push({ file });
      else if (!entry.isSymbolicLink()) listed.push({ file, fault: { name: 'notRegular' } });
      else {
        const target = targetKind(folder, file);
        if (target === 'folder' && !isLinked) walk(file, true);
        else if (target === 'file') listed.push({ file });
        // Ignore a hidden link to a target that does not exist: Emacs locks a file with such a link.
        else if (target !== 'missing' || !entry.name.startsWith('.')) {
          listed.push({ file, fault: LINK_FAULT });
        }
      }
    }
  };
  if (statSync(folder, { throwIfNoEntry: false })) walk('', false);
  return listed.sort((a, b) => (a.file < b.file ? -1 : 1));
}

function targetKind(folder: string, file: string): 'file' | 'folder' | 'missing' | 'other' {
  try {
    const stats = statSync(/* turbopackIgnore: true */ realFile(folder, file));
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    if (error instanceof RefusedFileError) return 'other';
    if (errorCode(error) !== undefined) return 'missing';
    throw error;
  }
}
