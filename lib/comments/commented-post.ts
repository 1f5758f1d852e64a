import type { BuiltLibrary } from '../build-output/built-library';
import { aliasesOf, aliasKey } from '../posts/aliases';
import type { PostFacts } from '../posts/post';
import { canonicalSlug } from '../urls';

/**
 * Returns the slugs of a post, the current one and those in its aliases: its comments may be stored under any
 * of them.
 */
export function slugsOf({ slug, aliases }: PostFacts): string[] {
  const former = aliases.map(aliasKey).flatMap((path) => /^\/([^/?]+)$/.exec(path)?.[1] ?? []);
  return [...new Set([slug, ...former])];
}

/**
 * Returns the post of a comment, `undefined` when it no longer exists.
 *
 * @param slug that the post had when the comment was written.
 */
export function postOfComment(slug: string, { bySlug }: BuiltLibrary): PostFacts | undefined {
  const post = bySlug.get(slug) ?? bySlug.get(aliasesOf(bySlug).get(aliasKey(`/${slug}`)) ?? '');
  return post?.kind === 'post' ? post : undefined;
}

/**
 * Returns the post for a segment of a path: its slug in any encoding or spelling, or an alias. `undefined` when
 * there is no such post, and for standalone pages, which have no comments.
 */
export function postOfSegment(segment: string, library: BuiltLibrary): PostFacts | undefined {
  const slug = canonicalSlug(segment, (name) => postOfComment(name, library) !== undefined);
  return slug === null ? undefined : postOfComment(slug, library);
}
