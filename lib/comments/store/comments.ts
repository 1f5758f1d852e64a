import type { Comment, Status, Subscription } from '../comment';
import type { Database, Statement, Value } from './database';
import { insertComment } from './insert-comment';
import { bodyKey, nameKey } from './keys';
import { addAttempt } from './rate-limits';
import { placeholders, readerOf } from './reader';
import { addSubscription } from './subscriptions';
import { spendToken, type TokenUse } from './tokens';

/** The conditions of a decision on a comment. */
export interface Decision {
  /** The token of the link that was followed; it can be used once. */
  token?: TokenUse;
  /** The text that the decision is about. */
  body?: string;
}

/** Returns the part of the store with the comments themselves. */
export function commentsOf(database: Database) {
  const { select, count, get } = readerOf(database);
  return {
    /**
     * Adds a comment with its related rows, in one transaction.
     *
     * @param related the token of the form, the subscription of the writer, and the sender for the rate limit.
     * @throws DuplicateKeyError when the token was used before.
     */
    async add(
      comment: Comment,
      related: { token?: TokenUse; subscription?: Subscription; sender?: string } = {},
    ) {
      const batch = [insertComment(comment)];
      if (related.token) batch.unshift(spendToken(related.token));
      if (related.subscription) batch.push(addSubscription(related.subscription));
      if (related.sender) batch.push(addAttempt(related.sender, comment.createdAt));
      await database.batch(batch);
    },

    get,

    /** Returns the number of public comments of a post. */
    countShown: (slugs: readonly string[]) =>
      count(`slug IN (${placeholders(slugs)}) AND status = 'shown'`, slugs),

    /** Returns the latest public comments of one post or of all posts, newest first. */
    latest: (limit: number, slugs?: readonly string[]) =>
      select(
        `WHERE status = 'shown' ${slugs ? `AND slug IN (${placeholders(slugs)})` : ''}
         ORDER BY created_at DESC, id DESC LIMIT ?`,
        [...(slugs ?? []), limit],
      ),

    /**
     * Returns comments for the owner, public or not, newest first. Filters by status and by a word in any
     * text field.
     */
    list(filter: { status?: Status; word?: string; limit: number }) {
      const values: Value[] = [];
      const conditions = ['1 = 1'];
      if (filter.status) {
        conditions.push('status = ?');
        values.push(filter.status);
      }
      if (filter.word !== undefined) {
        const pattern = `%${filter.word.toLowerCase().replace(/[%_!]/g, '!$&')}%`;
        const columns = ['name', 'site', 'body', 'slug'];
        const matches = columns.map((name) => `lower(${name}) LIKE ? ESCAPE '!'`);
        conditions.push(`(${matches.join(' OR ')})`);
        values.push(...columns.map(() => pattern));
      }
      return select(`WHERE ${conditions.join(' AND ')} ORDER BY created_at DESC, id DESC LIMIT ?`, [
        ...values,
        filter.limit,
      ]);
    },

    /**
     * Sets the status of a comment. A deleted comment loses its texts; only its row in the thread remains.
     *
     * @param decision when it has a text and the comment has another one now, nothing changes.
     * @returns whether the status was set: not when the text has changed, or the comment is deleted.
     * @throws DuplicateKeyError when the token was used before.
     */
    async setStatus(id: string, status: Status, decision: Decision = {}): Promise<boolean> {
      const { token, body } = decision;
      const where = `id = ? AND status <> 'deleted' ${body === undefined ? '' : 'AND body = ?'}`;
      const whereValues = body === undefined ? [id] : [id, body];
      const selection = `SELECT id FROM comments WHERE ${where}`;
      const clearTexts =
        status === 'deleted'
          ? ", name = '', name_key = '', site = '', body = '', body_key = ''"
          : '';
      const batch: Statement[] = [];
      if (token) batch.push(spendToken(token, `EXISTS (${selection})`, whereValues));
      if (status === 'deleted') {
        batch.push({
          sql: `DELETE FROM renderings WHERE comment_id IN (${selection})`,
          values: whereValues,
        });
      }
      if (status === 'deleted' || status === 'spam') {
        batch.push({
          sql: `DELETE FROM subscriptions WHERE comment_id IN (${selection})`,
          values: whereValues,
        });
      }
      batch.push({
        sql: `UPDATE comments SET status = ?${clearTexts} WHERE ${where} RETURNING id`,
        values: [status, ...whereValues],
      });
      return ((await database.batch(batch)).at(-1) ?? []).length > 0;
    },

    /** Replaces the text of a comment unless it is deleted, and counts the edit for each of `senders`. */
    async edit(
      id: string,
      body: string,
      now: Date,
      status: Status,
      senders: readonly string[] = [],
    ) {
      await database.batch([
        ...senders.map((sender) => addAttempt(sender, now)),
        {
          sql: `UPDATE comments SET body = ?, body_key = ?, edited_at = ?, status = ?
                WHERE id = ? AND status <> 'deleted'`,
          values: [body, bodyKey(body), now.getTime(), status, id],
        },
      ]);
    },

    /**
     * Returns whether a public comment has this name and, in exactly this spelling, this confirmed mail
     * address. The name alone is not enough: anybody can read it on the page.
     */
    isTrusted: async (name: string, mail: string) =>
      (
        await select(
          `WHERE name_key = ? AND status = 'shown' AND by_author = 0 AND id IN (
             SELECT comment_id FROM subscriptions WHERE mail = ? AND confirmed_at IS NOT NULL) LIMIT 1`,
          [nameKey(name), mail],
        )
      ).length > 0,

    /** Returns whether the same text was sent since an instant, for the same post or with the same name. */
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
