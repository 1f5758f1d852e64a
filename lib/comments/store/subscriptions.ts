import { z } from 'zod';
import type { Subscription } from '../comment';
import type { Database, Statement } from './database';
import { SubscriptionRow } from './rows';

const Subscriptions = z.array(SubscriptionRow);

/** Returns the part of the store with subscriptions to replies. */
export function subscriptionsOf(database: Database) {
  const select = async (where: string, values: readonly string[]) =>
    Subscriptions.parse(
      await database.run(`SELECT * FROM subscriptions WHERE ${where} ORDER BY id`, values),
    );
  return {
    subscription: async (id: string) => (await select('id = ?', [id]))[0] ?? null,

    subscriptionsOfComment: (commentId: string) => select('comment_id = ?', [commentId]),

    /** Returns the confirmed subscriptions to a thread: those of its first comment and of all its replies. */
    subscribers: (threadId: string) =>
      select(
        `confirmed_at IS NOT NULL AND
         comment_id IN (SELECT id FROM comments WHERE id = ? OR parent_id = ?)`,
        [threadId, threadId],
      ),

    /**
     * Records that the mail address of a subscription is asked for confirmation.
     *
     * @returns whether to send the mail that asks: not when the subscription is confirmed already, nor while
     *   the address has not answered an earlier mail, for this or another subscription.
     */
    async askToConfirm(id: string, now: Date): Promise<boolean> {
      const updated = await database.run(
        `UPDATE subscriptions SET asked_at = ? WHERE id = ? AND confirmed_at IS NULL AND NOT EXISTS (
           SELECT 1 FROM subscriptions other WHERE lower(other.mail) = lower(subscriptions.mail)
           AND other.asked_at IS NOT NULL AND other.confirmed_at IS NULL) RETURNING id`,
        [now.getTime(), id],
      );
      return updated.length > 0;
    },

    /**
     * Confirms a subscription, and the others of the same mail address that belong to public comments under the
     * same name as its own comment. Does not change one that is confirmed already.
     */
    async confirm(id: string, now: Date) {
      await database.run(
        `UPDATE subscriptions SET confirmed_at = ? WHERE confirmed_at IS NULL AND (id = ? OR (
           mail = (SELECT mail FROM subscriptions WHERE id = ?) AND comment_id IN (
             SELECT id FROM comments WHERE status = 'shown' AND name_key = (
               SELECT name_key FROM comments WHERE id = (
                 SELECT comment_id FROM subscriptions WHERE id = ?)))))`,
        [now.getTime(), id, id, id],
      );
    },

    /** Deletes a subscription with its mail address. */
    async unsubscribe(id: string) {
      await database.run('DELETE FROM subscriptions WHERE id = ?', [id]);
    },
  };
}

/** Returns the statement that adds a subscription, for a batch. */
export function addSubscription(subscription: Subscription): Statement {
  return {
    sql: `INSERT INTO subscriptions (id, comment_id, mail, created_at, confirmed_at)
          VALUES (?, ?, ?, ?, ?)`,
    values: [
      subscription.id,
      subscription.commentId,
      subscription.mail,
      subscription.createdAt.getTime(),
      subscription.confirmedAt?.getTime() ?? null,
    ],
  };
}
