import { resolve } from 'node:path';
import { now } from '../now';
import { site } from '../site';
import { type Changes, watchFolder } from './files/watch-folder';
import { type Library, loadPosts, readPosts } from './load';
import type { FileCache } from './read-post';

const inDevelopment = process.env.NODE_ENV === 'development';
/**
 * Milliseconds for which cached posts are used in development until the first file event arrives. Without one,
 * it is unknown whether file watching works here.
 */
const CACHE_DURATION = 1000;

const files: FileCache = new Map();
let loading: Promise<Library> | undefined;
let cached: { library: Library; version: number; until: number } | undefined;

/** The folder of posts, as an absolute path: `POSTS_DIR`, by default `posts`. */
export function postsFolder(): string {
  // Without `turbopackIgnore`, Turbopack would bundle every file of the folder with the server.
  return resolve(/* turbopackIgnore: true */ process.env.POSTS_DIR || 'posts');
}

declare global {
  var changesOfPosts: Changes | undefined;
}

/**
 * Watches the folder of posts. Each process has only one watch, in a global variable, because Next.js may load this
 * module several times.
 */
export function postChanges(): Changes {
  globalThis.changesOfPosts ??= watchFolder(postsFolder());
  return globalThis.changesOfPosts;
}

/**
 * Every published post and page of the site. The folder is read once in a process. In development, drafts and
 * scheduled posts are included, changed files are read again, and a post with errors is omitted.
 *
 * @throws ProblemsError with every error in the posts; never in development.
 */
export async function allPosts(): Promise<Library> {
  if (inDevelopment) return postsNow();
  loading ??= load();
  return loading;
}

/** Makes {@link allPosts} of this process return a library that was read elsewhere. */
export function provideLibrary(library: Library): void {
  loading = Promise.resolve(library);
}

/** The current posts: the cached library, or a new one after a change. */
function postsNow(): Library {
  const { version, isWorking } = postChanges();
  if (cached?.version !== version || !(isWorking || Date.now() < cached.until)) {
    const options = { ...optionsNow(), includeDrafts: true, cache: files };
    cached = {
      library: readPosts(postsFolder(), options),
      version,
      until: Date.now() + CACHE_DURATION,
    };
  }
  return cached.library;
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
