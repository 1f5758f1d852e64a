import { startOfDay } from '../dates';
import type { Post } from './post';

/** Milliseconds. */
const DAY = 86_400_000;

/**
 * The moment at which a post is due: the start of its day in the site's time zone, or its `publishAt` if that
 * is later. `null` for a page with neither.
 */
export function dueAt(
  { publishedOn, publishAt }: Pick<Post, 'publishedOn' | 'publishAt'>,
  timeZone: string,
): Date | null {
  const day = publishedOn === '' ? null : startOfDay(publishedOn, timeZone);
  if (day === null || publishAt === undefined) return publishAt ?? day;
  return day > publishAt ? day : publishAt;
}

/** Whether a post is due later than `now`. */
export function isScheduled(
  post: Pick<Post, 'publishedOn' | 'publishAt'>,
  timeZone: string,
  now: Date,
): boolean {
  // 24 hours after a day began in UTC, it has begun in every time zone. So time zone data, which is slow, is not
  // needed for most posts.
  const isLongDue = Date.parse(post.publishedOn) + DAY < now.getTime();
  if (isLongDue && post.publishAt === undefined) return false;
  const due = dueAt(post, timeZone);
  return due !== null && due > now;
}

/** Whether a post is published: neither a draft nor scheduled. */
export function isPublished({ draft, scheduled }: Pick<Post, 'draft' | 'scheduled'>): boolean {
  return !draft && !scheduled;
}

/** The posts that became due after `since` and at or before `now`, without drafts. */
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
