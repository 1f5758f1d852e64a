import { z } from 'zod';
import type { Comment } from '../comment';
import type { Database } from './database';
import { Comments, placeholders, readerOf } from './reader';

/** The first comment of a thread with its earliest replies. */
export interface Thread {
  /** Do not show its text unless its status is `shown`. */
  first: Comment;
  replies: Comment[];
  /** Number of further replies. */
  more: number;
}

/** Returns the comments of threads in reading order. */
export function commentsIn(threads: readonly Thread[]): Comment[] {
  return threads.flatMap(({ first, replies }) => [first, ...replies]);
}

/** A part of a list. */
export interface ThreadPage {
  limit: number;
  offset: number;
}

const ReplyCounts = z.array(z.object({ parent_id: z.string(), count: z.number() }));
// A thread whose first comment is not public is visible while a reply is.
const VISIBLE_THREAD = `parent_id IS NULL AND (status = 'shown' OR EXISTS (
  SELECT 1 FROM comments reply WHERE reply.parent_id = comments.id AND reply.status = 'shown'))`;

/** Returns the part of the store that lists comments as threads. */
export function threadsOf(database: Database) {
  const { select, count, get } = readerOf(database);
  /** Returns the number of public replies of each thread that has any. */
  const replyCounts = async (threads: readonly string[]) => {
    const rows = await database.run(
      `SELECT parent_id, count(*) AS count FROM comments
       WHERE parent_id IN (${placeholders(threads)}) AND status = 'shown' GROUP BY parent_id`,
      threads,
    );
    return new Map(ReplyCounts.parse(rows).map((row) => [row.parent_id, row.count]));
  };
  /** Returns the first public replies of each thread, at most `perThread`. */
  const firstReplies = async (threads: readonly string[], perThread: number) => {
    if (threads.length === 0) return [];
    const parts = threads.map(
      () => `SELECT * FROM (SELECT * FROM comments WHERE parent_id = ? AND status = 'shown'
               ORDER BY created_at, id LIMIT ?) part`,
    );
    const values = threads.flatMap((id) => [id, perThread]);
    const rows = await database.run(parts.join(' UNION ALL '), values);
    return Comments.parse(rows).sort(
      (a, b) => Number(a.createdAt) - Number(b.createdAt) || (a.id < b.id ? -1 : 1),
    );
  };
  return {
    /**
     * Returns visible threads of a post, the oldest first.
     *
     * @param slugs the current and the former slugs of the post.
     * @param page `replies` is the maximum number of replies on the page. It is shared evenly by the threads
     *   with replies, but each of them gets at least one.
     */
    async threads(slugs: readonly string[], page: ThreadPage & { replies?: number }) {
      // Select the ids in an inner query, so that no other rows of the post are read in full.
      const firsts = await select(
        `WHERE id IN (
           SELECT id FROM comments WHERE slug IN (${placeholders(slugs)}) AND ${VISIBLE_THREAD}
           ORDER BY created_at, id LIMIT ? OFFSET ?) ORDER BY created_at, id`,
        [...slugs, page.limit, page.offset],
      );
      const counts = await replyCounts(firsts.map(({ id }) => id));
      const withReplies = [...counts.keys()];
      const perThread = Math.max(
        1,
        Math.floor((page.replies ?? 100) / Math.max(1, withReplies.length)),
      );
      const replies = await firstReplies(withReplies, perThread);
      return firsts.map((first): Thread => {
        const ownReplies = replies.filter(({ parentId }) => parentId === first.id);
        const more = (counts.get(first.id) ?? 0) - ownReplies.length;
        return { first, replies: ownReplies, more };
      });
    },

    /** Returns public replies of a thread, the oldest first. */
    replies: (threadId: string, { limit, offset }: ThreadPage) =>
      select("WHERE parent_id = ? AND status = 'shown' ORDER BY created_at, id LIMIT ? OFFSET ?", [
        threadId,
        limit,
        offset,
      ]),

    /** Returns the number of public replies of a thread. */
    countReplies: (threadId: string) => count("parent_id = ? AND status = 'shown'", [threadId]),

    /** Returns the number of public replies before a reply in its thread. */
    repliesBefore: ({ id, parentId, createdAt }: Comment) =>
      count(
        `parent_id = ? AND status = 'shown' AND (created_at < ? OR (created_at = ? AND id < ?))`,
        [parentId, createdAt.getTime(), createdAt.getTime(), id],
      ),

    /** Returns the number of visible threads of a post. */
    countThreads: (slugs: readonly string[]) =>
      count(`slug IN (${placeholders(slugs)}) AND ${VISIBLE_THREAD}`, slugs),

    /**
     * Returns the number of visible threads of a post before that of a comment; `null` when the comment is of
     * another post.
     */
    async threadsBefore(slugs: readonly string[], id: string): Promise<number | null> {
      const comment = await get(id);
      const first = comment?.parentId ? await get(comment.parentId) : comment;
      if (!first || !slugs.includes(first.slug)) return null;
      const time = first.createdAt.getTime();
      return count(
        `slug IN (${placeholders(slugs)}) AND ${VISIBLE_THREAD}
         AND (created_at < ? OR (created_at = ? AND id < ?))`,
        [...slugs, time, time, first.id],
      );
    },
  };
}
