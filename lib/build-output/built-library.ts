import { memoize } from '../cache/memoize';
import { allPosts } from '../posts/all-posts';
import type { PostFacts } from '../posts/post';
import { type BuildRecord, readBuildRecord } from './build-record';

/** The posts and pages of a site, without their texts. */
export interface BuiltLibrary {
  /** Newest first. */
  posts: readonly PostFacts[];
  /** Posts and pages. */
  bySlug: ReadonlyMap<string, PostFacts>;
}

/**
 * The posts and pages that the running site has: those of its build. A post that has become due since then
 * has no page until the next build. In development, and while there is no record of a build, these are the posts
 * in the folder of posts.
 */
export async function builtLibrary(): Promise<BuiltLibrary> {
  const record = process.env.NODE_ENV === 'production' ? readBuildRecord() : undefined;
  return record ? libraryOf(record) : allPosts();
}

const libraryOf = memoize(
  ({ posts, pages }: BuildRecord): BuiltLibrary => ({
    posts,
    bySlug: new Map([...posts, ...pages].map((post) => [post.slug, post])),
  }),
);
