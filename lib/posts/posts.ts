import { resolve } from 'node:path';
import { site } from '../site';
import { type Changes, watchFolder } from './changes';
import { type FileCache, type Library, loadPosts } from './load';

const inDevelopment = process.env.NODE_ENV === 'development';
/** Milliseconds the posts are kept in development, in case the system tells nothing of changes. */
const KEPT = 1000;

const files: FileCache = new Map();
let loading: Promise<Library> | undefined;
let kept: { version: number; until: number } | undefined;

/** The folder of posts, as an absolute path: `POSTS_DIR`, by default `posts`. */
export function postsFolder(): string {
  // Turbopack would take every file below the folder for a part of the program.
  return resolve(/* turbopackIgnore: true */ process.env.POSTS_DIR || 'posts');
}

/**
 * Every post and page of the site: the folder `POSTS_DIR`, by default `posts`. Read once in a
 * process; in development, drafts are included, changed files are read again, and a bad post is
 * left out.
 *
 * @throws ProblemsError with every error found in the posts, but in development.
 */
export function allPosts(): Promise<Library> {
  if (inDevelopment && !isCurrent()) loading = undefined;
  loading ??= load();
  return loading;
}

declare global {
  var changesOfPosts: Changes | undefined;
}

/** Changes in the folder of posts. One watch a process: Next.js may load this module several times. */
export function postChanges(): Changes {
  globalThis.changesOfPosts ??= watchFolder(postsFolder());
  return globalThis.changesOfPosts;
}

function isCurrent(): boolean {
  const { version } = postChanges();
  if (kept?.version === version && Date.now() < kept.until) return true;
  kept = { version, until: Date.now() + KEPT };
  return false;
}

async function load(): Promise<Library> {
  try {
    return await loadPosts(postsFolder(), {
      timeZone: site.timeZone,
      language: site.language,
      includeDrafts: inDevelopment,
      leaveOutBad: inDevelopment,
      cache: inDevelopment ? files : undefined,
    });
  } catch (error) {
    loading = undefined;
    throw error;
  }
}
