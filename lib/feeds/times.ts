import { dayOf, startOfDay } from '../dates';
import type { Post } from '../posts/post';
import type { Site } from '../settings/site-settings';

/**
 * The time of publication of a post: `createdAt` if it is on the day of the post, else the first instant of
 * that day. Imported posts often have the day of the import as `createdAt`, and a feed sorted by it would not
 * follow the order of the blog.
 */
export function publishedAt({ publishedOn, createdAt }: Post, { timeZone }: Site): Date {
  if (createdAt && dayOf(createdAt, timeZone) === publishedOn) return createdAt;
  return startOfDay(publishedOn, timeZone);
}

/** The time of the last change of a post according to its front matter, never before its publication. */
export function modifiedAt(post: Post, site: Site): Date {
  const published = publishedAt(post, site);
  const modified = post.updatedAt ?? post.createdAt ?? published;
  return new Date(Math.max(modified.getTime(), published.getTime()));
}
