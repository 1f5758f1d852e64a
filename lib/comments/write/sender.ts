import { createHmac, randomBytes } from 'node:crypto';
import { networkOf } from '../../network/client-address';
import type { CommentStore } from '../store/store';

/** Name of the setting that holds the salt of a day (UTC). */
export function saltName(now: Date): string {
  return `salt:${now.toISOString().slice(0, 10)}`;
}

/** Today's salt, the same in every process, as read from the store. */
let kept: { name: string; store: CommentStore; salt: string } | undefined;

/**
 * Stands for the network a request came from, for a day: a hash with a salt that is thrown away the
 * day after, so that nobody can find the address again. `lib/server/server` has put the visitor's address
 * alone into `X-Forwarded-For`; on another host, such as Vercel, the last one counts, which the proxy
 * nearest to us wrote.
 */
export async function senderOf(headers: Headers, store: CommentStore, now: Date): Promise<string> {
  const address = headers.get('x-forwarded-for')?.split(',').at(-1) ?? '';
  const name = saltName(now);
  if (kept?.name !== name || kept.store !== store) {
    const drawn = randomBytes(32).toString('base64url');
    kept = { name, store, salt: await store.setting(name, drawn) };
  }
  const { salt } = kept;
  return createHmac('sha256', salt).update(networkOf(address)).digest('base64url').slice(0, 22);
}
