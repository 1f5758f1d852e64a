import type { Day } from '../../dates';
import type { PostFacts } from '../post';
import { groupPosts } from './group-posts';
import { memoizeByPosts } from './memoize-by-posts';

/** A year with its posts, newest first. */
export interface Year {
  /** Four digits. */
  year: string;
  posts: readonly PostFacts[];
}

/** Posts grouped by the year of their day. Years and posts keep the order of `posts`: newest first. */
export const yearsOf = memoizeByPosts((posts): readonly Year[] => {
  const years = groupPosts(posts, ({ publishedOn }) => [publishedOn.slice(0, 4)]);
  return [...years].map(([year, ofYear]) => ({ year, posts: ofYear }));
});

/** Posts by their day (`YYYY-MM-DD`), in the order of `posts`: newest first. */
export const postsByDay = memoizeByPosts(
  (posts): ReadonlyMap<Day, readonly PostFacts[]> =>
    groupPosts(posts, ({ publishedOn }) => [publishedOn]),
);

/** Posts by their month (`YYYY-MM`), in the order of `posts`: newest first. */
export const postsByMonth = memoizeByPosts(
  (posts): ReadonlyMap<string, readonly PostFacts[]> =>
    groupPosts(posts, ({ publishedOn }) => [publishedOn.slice(0, 7)]),
);
