import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { errorCode } from '../../error-code';
import type { Fault } from '../fault';
import { isPostFile, looksLikePost } from './post-file';

/** An entry under the folder of posts: a file to read, or what stands against reading it. */
export type ListedFile = { file: string; fault?: Fault };

/**
 * Lists every post under a folder (`.md` or `.markdown`), sorted by path, and with a warning every
 * file that looks like one and is not read. Hidden files and folders are left out; links are followed
 * to files inside the folder only.
 *
 * @returns paths relative to `folder`, with `/`; `null` when there is no such folder.
 */
export function listFiles(folder: string): ListedFile[] | null {
  const root = realPath(folder);
  if (root === null || !statSync(/* turbopackIgnore: true */ root).isDirectory()) return null;
  const found: ListedFile[] = [];
  const walk = (path: string): void => {
    const here = join(/* turbopackIgnore: true */ root, path);
    for (const entry of readdirSync(/* turbopackIgnore: true */ here, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const file = path === '' ? entry.name : `${path}/${entry.name}`;
      const isPost = isPostFile(entry.name);
      if (entry.isSymbolicLink()) found.push(...followed(root, file, isPost));
      else if (isPost) found.push(entry.isFile() ? { file } : { file, fault: { name: 'notFile' } });
      else if (entry.isDirectory()) walk(file);
      else if (entry.isFile() && looksLikePost(root, file)) {
        found.push({ file, fault: unread(entry.name) });
      }
    }
  };
  walk('');
  return found.sort((a, b) => (a.file < b.file ? -1 : 1));
}

function unread(name: string): Fault {
  const other = `${name.replace(/(?:\.md)?(?:\.[^.]*)?$/i, '')}.md`;
  return { name: 'endingUnread', level: 'warning', fact: { value: name, other } };
}

function followed(root: string, file: string, isPost: boolean): ListedFile[] {
  const target = realPath(join(root, file));
  if (target === null) {
    return isPost ? [{ file, fault: { name: 'unreadable', fact: { value: 'ENOENT' } } }] : [];
  }
  const found = statSync(/* turbopackIgnore: true */ target);
  const inside = !relative(root, target).split(sep).includes('..');
  if (isPost && found.isFile() && inside) return [{ file }];
  return isPost || found.isDirectory() ? [{ file, fault: { name: 'linkLeaves' } }] : [];
}

/** Where a path leads, or `null` when nowhere. */
function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ELOOP' || code === 'ENOTDIR') return null;
    throw error;
  }
}
