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

    /** Confirms a subscription; a second time changes nothing. */
    async confirm(id: string, at: Date) {
      await database.run(
        'UPDATE subscriptions SET confirmed_at = ? WHERE id = ? AND confirmed_at IS NULL',
        [at.getTime(), id],
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
