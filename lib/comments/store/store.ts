import { commentsOf } from './comments';
import type { Database } from './database';
import { mailsOf } from './mails';
import { rateLimitsOf } from './rate-limits';
import { renderingsOf } from './renderings';
import { subscriptionsOf } from './subscriptions';
import { threadsOf } from './threads';
import { transferOf } from './transfer';

/** The store of comments. It is the same for every database. */
export type CommentStore = ReturnType<typeof storeOf>;

/** Returns the store in an open, migrated database. */
export function storeOf(database: Database) {
  return {
    ...commentsOf(database),
    ...threadsOf(database),
    ...subscriptionsOf(database),
    ...rateLimitsOf(database),
    ...mailsOf(database),
    ...renderingsOf(database),
    ...transferOf(database),
    /**
     * Copies the database file, also while others write to it. `undefined` when the database is not a local
     * file.
     */
    copyTo: database.copyTo,
    close: database.close,
  };
}
