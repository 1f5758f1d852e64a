import { startOfDay } from '../dates';
import type { Post } from './post';

/** Milliseconds. */
const DAY = 86_400_000;

/**
 * The moment a post may be published: the first of its day in the site's zone, and not before its
 * `publishAt`; `null` for a page with neither.
 */
export function dueAt(
  { publishedOn, publishAt }: Pick<Post, 'publishedOn' | 'publishAt'>,
  timeZone: string,
): Date | null {
  const day = publishedOn === '' ? null : startOfDay(publishedOn, timeZone);
  if (day === null || publishAt === undefined) return publishAt ?? day;
  return day > publishAt ? day : publishAt;
}

/** Whether a post is to be published later than `now`. */
export function isScheduled(
  post: Pick<Post, 'publishedOn' | 'publishAt'>,
  timeZone: string,
  now: Date,
): boolean {
  // A day begins everywhere within one after it did in UTC: for most posts no clock of a zone is asked.
  const isLongOut = Date.parse(post.publishedOn) + DAY < now.getTime();
  if (isLongOut && post.publishAt === undefined) return false;
  const due = dueAt(post, timeZone);
  return due !== null && due > now;
}

/** Whether a post is part of the built site. */
export function isOut({ draft, scheduled }: Pick<Post, 'draft' | 'scheduled'>): boolean {
  return !draft && !scheduled;
}

/** The posts, without drafts, that became due after `since` and not later than `now`. */
export function dueBetween(
  posts: Iterable<Post>,
  since: Date,
  now: Date,
  timeZone: string,
): Post[] {
  return [...posts].filter((post) => {
    const due = dueAt(post, timeZone);
    return !post.draft && due !== null && due > since && due <= now;
  });
}
