import { dayOf, startOfDay } from '../dates';
import type { Post } from '../posts/post';
import type { Site } from '../settings/site-settings';

/**
 * When a post came out: the instant of `createdAt` if it lies on the day the post is filed under,
 * else the first moment of that day. Posts moved here from another system often carry the day of
 * the move as `createdAt`, and a feed sorted by it would no longer follow the blog.
 */
export function publishedAt({ publishedOn, createdAt }: Post, { timeZone }: Site): Date {
  if (createdAt && dayOf(createdAt, timeZone) === publishedOn) return createdAt;
  return startOfDay(publishedOn, timeZone);
}

/** When a post last changed as its front matter has it, never before it came out. */
export function modifiedAt(post: Post, site: Site): Date {
  const published = publishedAt(post, site);
  const modified = post.updatedAt ?? post.createdAt ?? published;
  return new Date(Math.max(modified.getTime(), published.getTime()));
}
