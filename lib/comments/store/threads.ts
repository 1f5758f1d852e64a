import { z } from 'zod';
import type { Comment } from '../comment';
import type { Database } from './database';
import { Comments, marks, readerOf } from './reader';

/** A comment that begins a thread, and the first replies to it, in reading order. */
export interface Thread {
  /** Its text is not to be shown unless its status is `shown`. */
  first: Comment;
  replies: Comment[];
  /** How many further replies there are. */
  more: number;
}

/** The comments of threads in reading order. */
export function commentsIn(threads: readonly Thread[]): Comment[] {
  return threads.flatMap(({ first, replies }) => [first, ...replies]);
}

/** A part of a list. */
export interface ThreadPage {
  limit: number;
  offset: number;
}

const ReplyCounts = z.array(z.object({ parent_id: z.string(), count: z.number() }));
// A thread whose first comment is gone stays while a reply stands.
const VISIBLE_THREAD = `parent_id IS NULL AND (status = 'shown' OR EXISTS (
  SELECT 1 FROM comments reply WHERE reply.parent_id = comments.id AND reply.status = 'shown'))`;

/** The part of the store that lists comments as threads. */
export function threadsOf(database: Database) {
  const { select, count, get } = readerOf(database);
  /** How many replies each of the threads has that has any. */
  const replyCounts = async (threads: readonly string[]) => {
    const rows = await database.run(
      `SELECT parent_id, count(*) AS count FROM comments
       WHERE parent_id IN (${marks(threads)}) AND status = 'shown' GROUP BY parent_id`,
      threads,
    );
    return new Map(ReplyCounts.parse(rows).map((row) => [row.parent_id, row.count]));
  };
  /** The first replies to each of the threads. */
  const firstReplies = async (threads: readonly string[], each: number) => {
    if (threads.length === 0) return [];
    const parts = threads.map(
      () => `SELECT * FROM (SELECT * FROM comments WHERE parent_id = ? AND status = 'shown'
               ORDER BY created_at, id LIMIT ?) part`,
    );
    const values = threads.flatMap((id) => [id, each]);
    const rows = await database.run(parts.join(' UNION ALL '), values);
    return Comments.parse(rows).sort(
      (a, b) => Number(a.createdAt) - Number(b.createdAt) || (a.id < b.id ? -1 : 1),
    );
  };
  return {
    /**
     * Threads of a post, the oldest first. `slugs` are those it has and had.
     *
     * @param page `replies` is how many the page has at most, shared evenly by the threads that have
     * any, but at least one of each.
     */
    async threads(slugs: readonly string[], page: ThreadPage & { replies?: number }) {
      // Its ids first: what a page does not show is not read.
      const firsts = await select(
        `WHERE id IN (
           SELECT id FROM comments WHERE slug IN (${marks(slugs)}) AND ${VISIBLE_THREAD}
           ORDER BY created_at, id LIMIT ? OFFSET ?) ORDER BY created_at, id`,
        [...slugs, page.limit, page.offset],
      );
      const counts = await replyCounts(firsts.map(({ id }) => id));
      const answered = [...counts.keys()];
      const each = Math.max(1, Math.floor((page.replies ?? 100) / Math.max(1, answered.length)));
      const replies = await firstReplies(answered, each);
      return firsts.map((first): Thread => {
        const own = replies.filter(({ parentId }) => parentId === first.id);
        return { first, replies: own, more: (counts.get(first.id) ?? 0) - own.length };
      });
    },

    /** Replies of a thread that are to be seen, the oldest first. */
    replies: (threadId: string, { limit, offset }: ThreadPage) =>
      select("WHERE parent_id = ? AND status = 'shown' ORDER BY created_at, id LIMIT ? OFFSET ?", [
        threadId,
        limit,
        offset,
      ]),

    /** How many replies of a thread are to be seen. */
    countReplies: (threadId: string) => count("parent_id = ? AND status = 'shown'", [threadId]),

    /** How many replies to be seen stand before one in its thread. */
    repliesBefore: ({ id, parentId, createdAt }: Comment) =>
      count(
        `parent_id = ? AND status = 'shown' AND (created_at < ? OR (created_at = ? AND id < ?))`,
        [parentId, createdAt.getTime(), createdAt.getTime(), id],
      ),

    /** How many threads of a post are to be seen. */
    countThreads: (slugs: readonly string[]) =>
      count(`slug IN (${marks(slugs)}) AND ${VISIBLE_THREAD}`, slugs),

    /** How many threads of a post stand before that of a comment; `null` when it is none of them. */
    async threadsBefore(slugs: readonly string[], id: string): Promise<number | null> {
      const comment = await get(id);
      const first = comment?.parentId ? await get(comment.parentId) : comment;
      if (!first || !slugs.includes(first.slug)) return null;
      const time = first.createdAt.getTime();
      return count(
        `slug IN (${marks(slugs)}) AND ${VISIBLE_THREAD}
         AND (created_at < ? OR (created_at = ? AND id < ?))`,
        [...slugs, time, time, first.id],
      );
    },
  };
}
