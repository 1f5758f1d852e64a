import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * Names of folders that contain programs or the output of a build, and of all hidden files and
 * folders.
 */
const NO_CONTENT = /^(?:node_modules|_site|public_html|\.[^.].*|\.\..+)$/;

/** The folder of its programs that Next.js puts into a built site, which also has a copy of `public`. */
const OF_BUILT_SITE = '_next';

/**
 * A file below a folder. `isOutside` marks a symbolic link that leads out of the folder, or to
 * nothing.
 */
type FoundFile = { path: string; isOutside: boolean };

/**
 * Returns the files below a folder, sorted by path, without those that `NO_CONTENT` names and those of
 * a site that Next.js has built into a folder of it. Follows symbolic links to files inside the folder.
 *
 * @returns paths relative to `folder`, with `/`.
 */
export function filesBelow(folder: string): FoundFile[] {
  const root = realpathSync(folder);
  const found: FoundFile[] = [];
  const walk = (path: string): void => {
    const entries = readdirSync(join(root, path), { withFileTypes: true });
    if (path !== '' && entries.some(({ name }) => name === OF_BUILT_SITE)) return;
    for (const entry of entries) {
      if (NO_CONTENT.test(entry.name)) continue;
      const at = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) walk(at);
      else if (entry.isFile()) found.push({ path: at, isOutside: false });
      else if (entry.isSymbolicLink()) {
        const inside = realInside(root, join(root, at));
        if (inside === undefined) found.push({ path: at, isOutside: true });
        // A link to a folder could form a cycle, so only links to files are followed.
        else if (statSync(inside).isFile()) found.push({ path: at, isOutside: false });
      }
    }
  };
  walk('');
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Returns the real path of a file when it is inside a folder, with `..` and symbolic links
 * resolved.
 *
 * @returns `undefined` when the file does not exist or is outside.
 */
export function realInside(root: string, path: string): string | undefined {
  try {
    const real = realpathSync(path);
    const way = relative(realpathSync(root), real);
    return way === '..' || way.startsWith(`..${sep}`) ? undefined : real;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
