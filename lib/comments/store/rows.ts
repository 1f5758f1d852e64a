import { z } from 'zod';
import type { Comment, Subscription } from '../comment';

/** The schema of a column with an instant (milliseconds since the Unix epoch), which parses it to a Date. */
export const Instant = z.number().transform((time) => new Date(time));

/** The schema of a row of `comments`. */
export const CommentRow = z
  .object({
    id: z.string(),
    slug: z.string(),
    parent_id: z.string().nullable(),
    name: z.string(),
    site: z.string(),
    body: z.string(),
    status: z.enum(['held', 'shown', 'spam', 'deleted']),
    by_author: z.number(),
    created_at: Instant,
    edited_at: Instant.nullable(),
  })
  .transform(
    (row): Comment => ({
      id: row.id,
      slug: row.slug,
      parentId: row.parent_id,
      name: row.name,
      site: row.site,
      body: row.body,
      status: row.status,
      byAuthor: row.by_author === 1,
      createdAt: row.created_at,
      editedAt: row.edited_at,
    }),
  );

/** The schema of a row of `subscriptions`. */
export const SubscriptionRow = z
  .object({
    id: z.string(),
    comment_id: z.string(),
    mail: z.string(),
    created_at: Instant,
    confirmed_at: Instant.nullable(),
  })
  .transform(
    (row): Subscription => ({
      id: row.id,
      commentId: row.comment_id,
      mail: row.mail,
      createdAt: row.created_at,
      confirmedAt: row.confirmed_at,
    }),
  );

/** The schema of the result of `SELECT count(*) AS count`, which parses it to the number. */
export const CountRow = z.tuple([z.object({ count: z.number() })]).transform(([row]) => row.count);
