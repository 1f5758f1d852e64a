import { createHmac, randomBytes } from 'node:crypto';
import { networkOf } from '../../network/client-address';
import type { CommentStore } from '../store/store';

/** Returns the name of the setting in the store that holds the salt of a day (UTC). */
export function saltName(now: Date): string {
  return `salt:${now.toISOString().slice(0, 10)}`;
}

/** The salt of the current day, cached from the store. */
let cached: { name: string; store: CommentStore; salt: string } | undefined;

/**
 * Returns a pseudonym of the network that a request came from. It is a hash with a salt of the day, which is
 * deleted on a later day; from then on nobody can test which address a hash belongs to.
 *
 * Uses the last address of `X-Forwarded-For`: lib/server/server has put only the visitor's address there, and
 * on a host such as Vercel the last one was appended by the nearest proxy.
 */
export async function senderOf(headers: Headers, store: CommentStore, now: Date): Promise<string> {
  const address = headers.get('x-forwarded-for')?.split(',').at(-1) ?? '';
  const name = saltName(now);
  if (cached?.name !== name || cached.store !== store) {
    const newSalt = randomBytes(32).toString('base64url');
    cached = { name, store, salt: await store.setting(name, newSalt) };
  }
  const { salt } = cached;
  return createHmac('sha256', salt).update(networkOf(address)).digest('base64url').slice(0, 22);
}
