import { commentsOf } from './comments';
import type { Database } from './database';
import { mailsOf } from './mails';
import { rateLimitsOf } from './rate-limits';
import { renderingsOf } from './renderings';
import { subscriptionsOf } from './subscriptions';
import { threadsOf } from './threads';
import { transferOf } from './transfer';

/** Everything that is kept of comments, the same on every database. */
export type CommentStore = ReturnType<typeof storeOf>;

/** The store in an open database that is up to date. */
export function storeOf(database: Database) {
  return {
    ...commentsOf(database),
    ...threadsOf(database),
    ...subscriptionsOf(database),
    ...rateLimitsOf(database),
    ...mailsOf(database),
    ...renderingsOf(database),
    ...transferOf(database),
    /** Writes a copy of the file, safe while others write; `undefined` where there is no file. */
    copyTo: database.copyTo,
    close: database.close,
  };
}
