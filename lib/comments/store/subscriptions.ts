import { z } from 'zod';
import type { Subscription } from '../comment';
import type { Database, Statement } from './database';
import { SubscriptionRow } from './rows';

const Subscriptions = z.array(SubscriptionRow);

/** The part of the store that holds who wants to hear of replies. */
export function subscriptionsOf(database: Database) {
  const select = async (where: string, values: readonly string[]) =>
    Subscriptions.parse(
      await database.run(`SELECT * FROM subscriptions WHERE ${where} ORDER BY id`, values),
    );
  return {
    subscription: async (id: string) => (await select('id = ?', [id]))[0] ?? null,

    subscriptionsOfComment: (commentId: string) => select('comment_id = ?', [commentId]),

    /** Confirmed subscriptions to a thread: to its first comment, or to any reply in it. */
    subscribers: (threadId: string) =>
      select(
        `confirmed_at IS NOT NULL AND
         comment_id IN (SELECT id FROM comments WHERE id = ? OR parent_id = ?)`,
        [threadId, threadId],
      ),

    /**
     * Notes that the address of a subscription is asked to confirm it.
     *
     * @returns whether it should be: not when it has been asked before and has not answered yet.
     */
    async askToConfirm(id: string, at: Date): Promise<boolean> {
      const asked = await database.run(
        `UPDATE subscriptions SET asked_at = ? WHERE id = ? AND confirmed_at IS NULL AND NOT EXISTS (
           SELECT 1 FROM subscriptions other WHERE lower(other.mail) = lower(subscriptions.mail)
           AND other.asked_at IS NOT NULL AND other.confirmed_at IS NULL) RETURNING id`,
        [at.getTime(), id],
      );
      return asked.length > 0;
    },

    /**
     * Confirms a subscription, with those of the same address that came by the same name and have not
     * been asked about; a second time changes nothing.
     */
    async confirm(id: string, at: Date) {
      await database.run(
        `UPDATE subscriptions SET confirmed_at = ? WHERE confirmed_at IS NULL AND (id = ? OR (
           mail = (SELECT mail FROM subscriptions WHERE id = ?) AND comment_id IN (
             SELECT id FROM comments WHERE status = 'shown' AND name_key = (
               SELECT name_key FROM comments WHERE id = (
                 SELECT comment_id FROM subscriptions WHERE id = ?)))))`,
        [at.getTime(), id, id, id],
      );
    },

    /** Forgets a subscription and its address. */
    async unsubscribe(id: string) {
      await database.run('DELETE FROM subscriptions WHERE id = ?', [id]);
    },
  };
}

/** Adds a subscription, as part of a batch. */
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
