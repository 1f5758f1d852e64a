import type { Day } from '../../dates';
import type { PostFacts } from '../post';
import { groupPosts } from './group-posts';
import { memoizeByPosts } from './memoize-by-posts';

/** The posts of one year, newest first. */
export interface Year {
  /** Four digits. */
  year: string;
  posts: readonly PostFacts[];
}

/** Posts by the year they are filed under, the newest year first; `posts` come newest first. */
export const yearsOf = memoizeByPosts((posts): readonly Year[] => {
  const years = groupPosts(posts, ({ publishedOn }) => [publishedOn.slice(0, 4)]);
  return [...years].map(([year, ofYear]) => ({ year, posts: ofYear }));
});

/** Posts by their day, `YYYY-MM-DD`, newest first. */
export const postsByDay = memoizeByPosts(
  (posts): ReadonlyMap<Day, readonly PostFacts[]> =>
    groupPosts(posts, ({ publishedOn }) => [publishedOn]),
);

/** Posts by their month, `YYYY-MM`, newest first. */
export const postsByMonth = memoizeByPosts(
  (posts): ReadonlyMap<string, readonly PostFacts[]> =>
    groupPosts(posts, ({ publishedOn }) => [publishedOn.slice(0, 7)]),
);
