import { ResultCache } from '../cache/result-cache';
import { now } from '../now';
import { postsFolder } from '../posts/all-posts';
import { type Library, readPosts } from '../posts/load';
import type { ParsedPost } from '../posts/parse-post';
import type { FileCache } from '../posts/read-post';
import { isOut } from '../posts/schedule';
import { site } from '../site';

/** The posts as the build publishes them, and with drafts and scheduled ones. */
export interface Libraries {
  /** What a build at this moment publishes. */
  published: Library;
  /** Drafts and scheduled posts too. */
  whole: Library;
}

/** Reads the folder of posts as far as it can be read; the errors are in `published`. */
export async function readLibraries(): Promise<Libraries> {
  const cache: FileCache = new Map();
  const kept = await ResultCache.open<ParsedPost>('posts', 'lib/posts/parse-post.ts');
  const options = { timeZone: site.timeZone, language: site.language, now: now(), cache, kept };
  const folder = postsFolder();
  const published = readPosts(folder, { ...options, includeDrafts: false });
  const whole = readPosts(folder, { ...options, includeDrafts: true });
  kept.save();
  return { published, whole };
}

/** The published posts of a library that has drafts and scheduled ones too. */
export function publishedPart(whole: Library): Library {
  return {
    ...whole,
    posts: whole.posts.filter(isOut),
    pages: whole.pages.filter(isOut),
    bySlug: new Map([...whole.bySlug].filter(([, post]) => isOut(post))),
  };
}
