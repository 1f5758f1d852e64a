import { resolve } from 'node:path';
import { now } from '../now';
import { site } from '../site';
import { type FileCache, type Library, loadPosts } from './load';

const inDevelopment = process.env.NODE_ENV === 'development';
const files: FileCache = new Map();
let loading: Promise<Library> | undefined;

/** The folder of posts, as an absolute path: `POSTS_DIR`, by default `posts`. */
export function postsFolder(): string {
  // Turbopack would take every file below the folder for a part of the program.
  return resolve(/* turbopackIgnore: true */ process.env.POSTS_DIR || 'posts');
}

/**
 * Every post and page of the site: the folder `POSTS_DIR`, by default `posts`. Read once in a
 * process; in development, drafts and
 * scheduled posts are included and changed files are read again.
 *
 * @throws ProblemsError with every error found in the posts.
 */
export function allPosts(): Promise<Library> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Library> {
  try {
    const library = await loadPosts(postsFolder(), {
      timeZone: site.timeZone,
      language: site.language,
      includeDrafts: inDevelopment,
      now: now(),
      cache: inDevelopment ? files : undefined,
    });
    if (inDevelopment) loading = undefined;
    return library;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}
