import { readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { kindOfFolder } from './guess-kind';

/** Folders with the examples and the programs of others. */
const NO_BLOG =
  /^(?:node_modules|vendor|themes|exampleSite|examples?|fixtures?|tests?|_site|dist|out|build|public|\..*)$/i;
/** How deep the folder of a blog can be in a repository. */
const DEEPEST = 3;

/** A folder of a repository that is a blog. */
export interface BlogInside {
  /** Relative to the repository, with `/`. */
  folder: string;
  kind: string;
}

/**
 * Returns the blogs in the folders of a repository that is none itself, sorted by folder.
 *
 * @param kind of the blogs; by default, any.
 */
export function blogsInside(path: string, kind?: string): BlogInside[] {
  const own = kindOfFolder(path);
  if (kind === undefined ? own !== undefined : own === kind) return [];
  return blogsBelow(path, '', 0).filter((blog) => kind === undefined || blog.kind === kind);
}

function blogsBelow(path: string, below: string, depth: number): BlogInside[] {
  const folders = readdirSync(join(path, below), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NO_BLOG.test(entry.name))
    .map(({ name }) => posix.join(below, name));
  return folders.sort().flatMap((folder) => {
    const kind = kindOfFolder(join(path, folder));
    if (kind !== undefined) return [{ folder, kind }];
    return depth + 1 < DEEPEST ? blogsBelow(path, folder, depth + 1) : [];
  });
}
