import type { BuiltLibrary } from '../build-output/built-library';
import { aliasesOf, aliasKey } from '../posts/aliases';
import type { PostFacts } from '../posts/post';
import { canonicalSlug } from '../urls';

/** The slug of a post and those it had before, by its aliases: comments are kept under any of them. */
export function slugsOf({ slug, aliases }: PostFacts): string[] {
  const former = aliases.map(aliasKey).flatMap((path) => /^\/([^/?]+)$/.exec(path)?.[1] ?? []);
  return [...new Set([slug, ...former])];
}

/** The post a comment was written under, by the slug it had then; `undefined` when it is gone. */
export function postOfComment(slug: string, { bySlug }: BuiltLibrary): PostFacts | undefined {
  const post = bySlug.get(slug) ?? bySlug.get(aliasesOf(bySlug).get(aliasKey(`/${slug}`)) ?? '');
  return post?.kind === 'post' ? post : undefined;
}

/**
 * The post a segment of a path means, in any spelling, or by an alias. Pages that stand alone take
 * no comments.
 */
export function postOfSegment(segment: string, library: BuiltLibrary): PostFacts | undefined {
  const slug = canonicalSlug(segment, (name) => postOfComment(name, library) !== undefined);
  return slug === null ? undefined : postOfComment(slug, library);
}
