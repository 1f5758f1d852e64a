import { resolve } from 'node:path';
import { now } from '../now';
import { site } from '../site';
import { type Changes, watchFolder } from './files/watch-folder';
import { type Library, loadPosts, readPosts } from './load';
import type { FileCache } from './read-post';

const inDevelopment = process.env.NODE_ENV === 'development';
/** Milliseconds the posts are kept in development where the system may tell nothing of changes. */
const KEPT = 1000;

const files: FileCache = new Map();
let loading: Promise<Library> | undefined;
let kept: { library: Library; version: number; until: number } | undefined;

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
export async function allPosts(): Promise<Library> {
  if (inDevelopment) return postsNow();
  loading ??= load();
  return loading;
}

/** Makes posts that were read already those of this process. */
export function provideLibrary(library: Library): void {
  loading = Promise.resolve(library);
}

/** The posts as they are now: after each change another library. */
function postsNow(): Library {
  const { version, isTold } = postChanges();
  if (kept?.version !== version || !(isTold || Date.now() < kept.until)) {
    const options = { ...optionsNow(), includeDrafts: true, cache: files };
    kept = { library: readPosts(postsFolder(), options), version, until: Date.now() + KEPT };
  }
  return kept.library;
}

async function load(): Promise<Library> {
  try {
    return await loadPosts(postsFolder(), { ...optionsNow(), includeDrafts: false });
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

function optionsNow() {
  return { timeZone: site.timeZone, language: site.language, now: now() };
}
