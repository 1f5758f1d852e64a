import type { Comment, Status, Subscription } from '../comment';
import type { Database, Statement, Value } from './database';
import { bodyKey, nameKey } from './keys';
import { addAttempt } from './rate-limits';
import { marks, readerOf } from './reader';
import { addSubscription } from './subscriptions';
import { spendToken, type TokenUse } from './tokens';

/** What somebody's decision on a comment rests on. */
export interface Decision {
  /** The link it is made by, which works once. */
  token?: TokenUse;
  /** The text they were shown. */
  body?: string;
}

/** The part of the store that holds the comments themselves. */
export function commentsOf(database: Database) {
  const { select, count, get } = readerOf(database);
  return {
    /**
     * Keeps a comment, with what belongs to it, all or nothing.
     *
     * @throws TakenError when the token was used before.
     */
    async add(
      comment: Comment,
      also: { token?: TokenUse; subscription?: Subscription; sender?: string } = {},
    ) {
      const batch = [insertComment(comment)];
      if (also.token) batch.unshift(spendToken(also.token));
      if (also.subscription) batch.push(addSubscription(also.subscription));
      if (also.sender) batch.push(addAttempt(also.sender, comment.createdAt));
      await database.batch(batch);
    },

    get,

    /** How many comments of a post are to be seen. */
    countShown: (slugs: readonly string[]) =>
      count(`slug IN (${marks(slugs)}) AND status = 'shown'`, slugs),

    /** The latest comments to be seen, of one post or of all, newest first. */
    latest: (limit: number, slugs?: readonly string[]) =>
      select(
        `WHERE status = 'shown' ${slugs ? `AND slug IN (${marks(slugs)})` : ''}
         ORDER BY created_at DESC, id DESC LIMIT ?`,
        [...(slugs ?? []), limit],
      ),

    /** Comments for the owner's eyes, newest first: of a status, and with a word somewhere in them. */
    list(wanted: { status?: Status; word?: string; limit: number }) {
      const values: Value[] = [];
      const conditions = ['1 = 1'];
      if (wanted.status) {
        conditions.push('status = ?');
        values.push(wanted.status);
      }
      if (wanted.word !== undefined) {
        const pattern = `%${wanted.word.toLowerCase().replace(/[%_!]/g, '!$&')}%`;
        const columns = ['name', 'site', 'body', 'slug'];
        const each = columns.map((name) => `lower(${name}) LIKE ? ESCAPE '!'`);
        conditions.push(`(${each.join(' OR ')})`);
        values.push(...columns.map(() => pattern));
      }
      return select(`WHERE ${conditions.join(' AND ')} ORDER BY created_at DESC, id DESC LIMIT ?`, [
        ...values,
        wanted.limit,
      ]);
    },

    /**
     * Sets who sees a comment. Of a deleted one nothing is kept but its place in the thread.
     *
     * @param by the token it is done by, and the text that was shown to whoever decided; with another
     * text now, nothing happens.
     * @returns whether it was done: not when the text has changed, or the comment is deleted.
     * @throws TakenError when the token was used before.
     */
    async setStatus(id: string, status: Status, by: Decision = {}): Promise<boolean> {
      const { token, body } = by;
      const where = `id = ? AND status <> 'deleted' ${body === undefined ? '' : 'AND body = ?'}`;
      const which = body === undefined ? [id] : [id, body];
      const chosen = `SELECT id FROM comments WHERE ${where}`;
      const emptied =
        status === 'deleted'
          ? ", name = '', name_key = '', site = '', body = '', body_key = ''"
          : '';
      const batch: Statement[] = [];
      if (token) batch.push(spendToken(token, `EXISTS (${chosen})`, which));
      if (status === 'deleted') {
        batch.push({
          sql: `DELETE FROM renderings WHERE comment_id IN (${chosen})`,
          values: which,
        });
      }
      if (status === 'deleted' || status === 'spam') {
        batch.push({
          sql: `DELETE FROM subscriptions WHERE comment_id IN (${chosen})`,
          values: which,
        });
      }
      batch.push({
        sql: `UPDATE comments SET status = ?${emptied} WHERE ${where} RETURNING id`,
        values: [status, ...which],
      });
      return ((await database.batch(batch)).at(-1) ?? []).length > 0;
    },

    /** Replaces the text of a comment that is not deleted, and notes who has done so. */
    async edit(
      id: string,
      body: string,
      at: Date,
      status: Status,
      senders: readonly string[] = [],
    ) {
      await database.batch([
        ...senders.map((sender) => addAttempt(sender, at)),
        {
          sql: `UPDATE comments SET body = ?, body_key = ?, edited_at = ?, status = ?
                WHERE id = ? AND status <> 'deleted'`,
          values: [body, bodyKey(body), at.getTime(), status, id],
        },
      ]);
    },

    /**
     * Whether a comment of that name is to be seen whose writer confirmed that mail address, as
     * it is typed: the name alone stands on the page, where anybody can read it.
     */
    isTrusted: async (name: string, mail: string) =>
      (
        await select(
          `WHERE name_key = ? AND status = 'shown' AND by_author = 0 AND id IN (
             SELECT comment_id FROM subscriptions WHERE mail = ? AND confirmed_at IS NOT NULL) LIMIT 1`,
          [nameKey(name), mail],
        )
      ).length > 0,

    /** Whether the same text came in since then, under the same post or by the same name. */
    isRepeated: async (
      { body, slug, name }: Pick<Comment, 'body' | 'slug' | 'name'>,
      since: Date,
    ) =>
      (
        await select(
          'WHERE body_key = ? AND created_at >= ? AND (slug = ? OR name_key = ?) LIMIT 1',
          [bodyKey(body), since.getTime(), slug, nameKey(name)],
        )
      ).length > 0,
  };
}

function insertComment(comment: Comment): Statement {
  return {
    sql: `INSERT INTO comments (id, slug, parent_id, name, name_key, site, body, body_key, status,
            by_author, created_at, edited_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    values: [
      comment.id,
      comment.slug,
      comment.parentId,
      comment.name,
      nameKey(comment.name),
      comment.site,
      comment.body,
      bodyKey(comment.body),
      comment.status,
      comment.byAuthor ? 1 : 0,
      comment.createdAt.getTime(),
      comment.editedAt?.getTime() ?? null,
    ],
  };
}
