import { randomBytes } from 'node:crypto';
import { DEFAULT_DATABASE, openDatabase } from './store/open-database';
import { type CommentStore, storeOf } from './store/store';

/** The open store of this process, and the secret key that signs its tokens. */
export interface OpenStore {
  store: CommentStore;
  secret: string;
}

let opening: Promise<OpenStore> | undefined;

/**
 * Opens the store in the database of `DATABASE_URL`, by default a file in the folder `data`. All calls in a
 * process share one store. The secret key is `COMMENTS_SECRET`, or a random one that is stored in the
 * database.
 *
 * @throws Error when the database cannot be opened; the next call tries again.
 */
export function openStore(): Promise<OpenStore> {
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function open(): Promise<OpenStore> {
  const store = storeOf(await openDatabase(process.env.DATABASE_URL || DEFAULT_DATABASE));
  const secret =
    process.env.COMMENTS_SECRET ||
    (await store.setting('secret', randomBytes(32).toString('base64url')));
  return { store, secret };
}
