import { memoize } from '../cache/memoize';
import { allPosts } from '../posts/all-posts';
import type { PostFacts } from '../posts/post';
import { type BuildRecord, readBuildRecord } from './build-record';

/** The posts and pages that a site has, without their texts. */
export interface BuiltLibrary {
  /** Newest first. */
  posts: readonly PostFacts[];
  /** Posts and pages. */
  bySlug: ReadonlyMap<string, PostFacts>;
}

/**
 * The posts and pages that the running site has: those of its build. A post that became due since has no
 * page before the next one. In development, and after a `next build` alone, those in the folder.
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
