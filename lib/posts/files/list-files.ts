import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { errorCode } from '../../error-code';
import type { Fault } from '../fault';
import { isPostFile, looksLikePost } from './post-file';
import { hasUnreadableName } from './unreadable-name';

/** A file below the folder of posts or `public`, with a fault when it must not be read. */
export type ListedFile = { file: string; fault?: Fault };

/**
 * Lists every post below a folder (`.md` or `.markdown`), sorted by path. Files that only look like posts are
 * listed with a warning. Hidden files and folders are skipped; symbolic links are followed to files inside
 * the folder only.
 *
 * @returns paths relative to `folder`, with `/`; `null` when the folder does not exist.
 */
export function listFiles(folder: string): ListedFile[] | null {
  const root = realPath(folder);
  if (root === null || !statSync(/* turbopackIgnore: true */ root).isDirectory()) return null;
  const listed: ListedFile[] = [];
  const walk = (path: string): void => {
    const here = join(/* turbopackIgnore: true */ root, path);
    for (const entry of readdirSync(/* turbopackIgnore: true */ here, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const file = path === '' ? entry.name : `${path}/${entry.name}`;
      const isPost = isPostFile(entry.name);
      if ((isPost || entry.isDirectory()) && hasUnreadableName(here, entry.name)) {
        listed.push({ file, fault: { name: 'nameNotUtf8' } });
      } else if (entry.isSymbolicLink()) listed.push(...listLink(root, file, isPost));
      else if (isPost)
        listed.push(entry.isFile() ? { file } : { file, fault: { name: 'notFile' } });
      else if (entry.isDirectory()) walk(file);
      else if (entry.isFile() && looksLikePost(root, file)) {
        listed.push({ file, fault: extensionFault(entry.name) });
      }
    }
  };
  walk('');
  return listed.sort((a, b) => (a.file < b.file ? -1 : 1));
}

function extensionFault(name: string): Fault {
  const other = `${name.replace(/(?:\.md)?(?:\.[^.]*)?$/i, '')}.md`;
  return { name: 'endingUnread', level: 'warning', fact: { value: name, other } };
}

/**
 * A symbolic link to a post inside the folder is listed as a post. Links to folders, and other links that are
 * named like posts, are listed with a fault. Any other link is ignored.
 */
function listLink(root: string, file: string, isPost: boolean): ListedFile[] {
  const target = realPath(join(root, file));
  if (target === null) {
    return isPost ? [{ file, fault: { name: 'unreadable', fact: { value: 'ENOENT' } } }] : [];
  }
  const stats = statSync(/* turbopackIgnore: true */ target);
  const inside = !relative(root, target).split(sep).includes('..');
  if (isPost && stats.isFile() && inside) return [{ file }];
  return isPost || stats.isDirectory() ? [{ file, fault: { name: 'linkLeaves' } }] : [];
}

/** The path without symbolic links; `null` when it does not exist. */
function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ELOOP' || code === 'ENOTDIR') return null;
    throw error;
  }
}
