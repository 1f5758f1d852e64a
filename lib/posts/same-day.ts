import { groupPosts } from './group-posts';
import { onceByPosts } from './once-by-posts';
import type { Post } from './post';

const byDay = onceByPosts((posts) => groupPosts(posts, (post) => [monthAndDay(post)]));

/** Posts of other years filed under the month and day of `post`, in the order of `posts`. */
export function sameDayInOtherYears(posts: readonly Post[], post: Post): readonly Post[] {
  const year = post.publishedOn.slice(0, 4);
  const ofDay = byDay(posts).get(monthAndDay(post)) ?? [];
  return ofDay.filter(({ publishedOn }) => !publishedOn.startsWith(year));
}

function monthAndDay({ publishedOn }: Post): string {
  return publishedOn.slice(5);
}
