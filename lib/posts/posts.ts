import { relative, resolve, sep } from 'node:path';
import { now } from '../now';
import { site } from '../site';
import { type Changes, watchFolder } from './changes';
import { type Library, loadPosts, readPosts } from './load';
import { isPostFile } from './post-file';
import type { FileCache } from './read-post';
import { takeEdit } from './take-edit';

const inDevelopment = process.env.NODE_ENV === 'development';
/** Milliseconds the posts are kept in development, in case the system tells nothing of changes. */
const KEPT = 1000;

const files: FileCache = new Map();
let loading: Promise<Library> | undefined;
let kept: { library?: Library; version: number; until: number } | undefined;

/** The folder of posts, as an absolute path: `POSTS_DIR`, by default `posts`. */
export function postsFolder(): string {
  // Turbopack would take every file below the folder for a part of the program.
  return resolve(/* turbopackIgnore: true */ process.env.POSTS_DIR || 'posts');
}

declare global {
  var changesOfPosts: Changes | undefined;
}

/** Changes in the folder of posts. One watch a process: Next.js may load this module several times. */
export function postChanges(): Changes {
  globalThis.changesOfPosts ??= watchFolder(postsFolder());
  return globalThis.changesOfPosts;
}

/**
 * Every post and page of the site: the folder `POSTS_DIR`, by default `posts`. Read once in a
 * process; in development, drafts and scheduled posts are included, changed files are read again,
 * and a bad post is left out.
 *
 * @throws ProblemsError with every error found in the posts, but in development.
 */
export function allPosts(): Promise<Library> {
  if (inDevelopment && !isCurrent()) loading = undefined;
  loading ??= load();
  return loading;
}

/** Makes posts that were read already those of this process. */
export function provideLibrary(library: Library): void {
  loading = Promise.resolve(library);
}

/** Whether what was read in development holds still, or could be brought up to date. */
function isCurrent(): boolean {
  const { paths, isWhole } = postChanges();
  // That a change was told before shows that the next will be.
  const isTold = isWhole && paths.length > 0;
  if (kept?.version === paths.length && (isTold || Date.now() < kept.until)) return true;
  const changed = new Set(paths.slice(kept?.version));
  const [path] = changed;
  const library = kept?.library;
  kept = { library, version: paths.length, until: Date.now() + KEPT };
  if (library === undefined || changed.size !== 1 || !path || !isPostFile(path)) return false;
  const file = relative(postsFolder(), path).split(sep).join('/');
  return takeEdit(library, postsFolder(), file, {
    timeZone: site.timeZone,
    now: now(),
    cache: files,
  });
}

async function load(): Promise<Library> {
  try {
    const read = inDevelopment ? readPosts : loadPosts;
    const library = await read(postsFolder(), {
      timeZone: site.timeZone,
      language: site.language,
      includeDrafts: inDevelopment,
      now: now(),
      cache: inDevelopment ? files : undefined,
    });
    if (kept) kept.library = library;
    return library;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}
