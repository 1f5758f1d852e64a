import { foldSlug } from '../../urls';
import type { Post, PostFacts } from '../post';
import { groupPosts } from './group-posts';
import { memoizeByPosts } from './memoize-by-posts';

/** A series with its posts in the order in which they are to be read. */
export interface Series {
  name: string;
  posts: readonly PostFacts[];
}

/**
 * Every series, the one with the newest post first. In a series, the posts with an `order` come first, in that order;
 * the others follow, oldest first.
 */
export const seriesOf = memoizeByPosts((posts): readonly Series[] => {
  const groups = groupPosts(posts, ({ series }) => (series ? [series.name] : []));
  return [...groups].map(([name, ofSeries]) => ({
    name,
    posts: ofSeries.toReversed().sort((a, b) => compareOrder(a.series?.order, b.series?.order)),
  }));
});

/** Compares two places in a series, for `sort`; a post without one comes last. */
function compareOrder(a?: number, b?: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a - b;
}

/** The series of a post and the index of the post in it; `undefined` for a post without one. */
export function seriesOfPost(
  posts: readonly PostFacts[],
  { slug, series }: PostFacts,
): (Series & { index: number }) | undefined {
  const found = series && seriesOf(posts).find(({ name }) => name === series.name);
  const index = found?.posts.findIndex((post) => post.slug === slug) ?? -1;
  return found && index >= 0 ? { ...found, index } : undefined;
}

/** The description of a series, from `posts/series/<name>.md`. */
export function descriptionOf(descriptions: readonly Post[], name: string): Post | undefined {
  return descriptions.find(({ slug }) => foldSlug(slug) === foldSlug(name));
}
