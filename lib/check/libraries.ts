import { ResultCache } from '../cache/result-cache';
import { now } from '../now';
import { postsFolder } from '../posts/all-posts';
import { type Library, readPosts } from '../posts/load';
import type { ParsedPost } from '../posts/parse-post';
import type { FileCache } from '../posts/read-post';
import { isPublished } from '../posts/schedule';
import { site } from '../site';

/** The posts of the site, read twice: without and with unpublished ones. */
export interface Libraries {
  /** The posts that a build at this moment publishes. */
  published: Library;
  /** All posts, drafts and scheduled ones included. */
  whole: Library;
}

/** Reads the folder of posts. Files that cannot be read are skipped; their errors are in `published.errors`. */
export async function readLibraries(): Promise<Libraries> {
  const cache: FileCache = new Map();
  const parsedPosts = await ResultCache.open<ParsedPost>('posts', 'lib/posts/parse-post.ts');
  const options = {
    timeZone: site.timeZone,
    language: site.language,
    now: now(),
    cache,
    diskCache: parsedPosts,
  };
  const folder = postsFolder();
  const published = readPosts(folder, { ...options, includeDrafts: false });
  const whole = readPosts(folder, { ...options, includeDrafts: true });
  parsedPosts.save();
  return { published, whole };
}

/** The library reduced to its published posts. */
export function publishedPart(whole: Library): Library {
  return {
    ...whole,
    posts: whole.posts.filter(isPublished),
    pages: whole.pages.filter(isPublished),
    descriptions: whole.descriptions.filter(isPublished),
    bySlug: new Map([...whole.bySlug].filter(([, post]) => isPublished(post))),
  };
}
