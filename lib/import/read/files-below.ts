import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** HugoSections that hold programs, or what an earlier build wrote. */
const NO_CONTENT = /^(?:node_modules|_site|public_html|\.[^.].*|\.\..+)$/;

/** A file below a folder, or an entry that leads out of it. */
export type FoundFile = { path: string; isOutside: boolean };

/**
 * Every file below a folder, sorted by path; symbolic links are followed to what is inside only, and
 * to a folder once.
 *
 * @returns paths relative to `folder`, with `/`.
 */
export function filesBelow(folder: string): FoundFile[] {
  const root = realpathSync(folder);
  const found: FoundFile[] = [];
  const walk = (path: string): void => {
    for (const entry of readdirSync(join(root, path), { withFileTypes: true })) {
      if (NO_CONTENT.test(entry.name)) continue;
      const at = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) walk(at);
      else if (entry.isFile()) found.push({ path: at, isOutside: false });
      else if (entry.isSymbolicLink()) {
        const inside = realInside(root, join(root, at));
        if (inside === undefined) found.push({ path: at, isOutside: true });
        // A linked folder may lead back up, so only files are taken.
        else if (statSync(inside).isFile()) found.push({ path: at, isOutside: false });
      }
    }
  };
  walk('');
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * The real path of a file when it is inside a folder, whatever `..` and symbolic links say.
 *
 * @returns `undefined` when it is not there or elsewhere.
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
