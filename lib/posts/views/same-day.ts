import type { PostFacts } from '../post';
import { groupPosts } from './group-posts';
import { memoizeByPosts } from './memoize-by-posts';

const byDay = memoizeByPosts((posts) => groupPosts(posts, (post) => [monthAndDay(post)]));

/** The posts of other years with the same month and day as `post`, in the order of `posts`. */
export function sameDayInOtherYears(
  posts: readonly PostFacts[],
  post: PostFacts,
): readonly PostFacts[] {
  const year = post.publishedOn.slice(0, 4);
  const ofDay = byDay(posts).get(monthAndDay(post)) ?? [];
  return ofDay.filter(({ publishedOn }) => !publishedOn.startsWith(year));
}

function monthAndDay({ publishedOn }: PostFacts): string {
  return publishedOn.slice(5);
}
