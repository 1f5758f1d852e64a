import { createHmac, randomBytes } from 'node:crypto';
import type { CommentStore } from '../store/store';

/** Name of the setting that holds the salt of a day (UTC). */
export function saltName(now: Date): string {
  return `salt:${now.toISOString().slice(0, 10)}`;
}

/**
 * Stands for the address a request came from, for a day: a hash with a salt that is thrown away the
 * day after, so that nobody can find the address again. The last address of `X-Forwarded-For` counts:
 * the proxy nearest to us wrote it, while a visitor can send any before it.
 */
export async function senderOf(headers: Headers, store: CommentStore, now: Date): Promise<string> {
  const address = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  const salt = await store.setting(saltName(now), randomBytes(32).toString('base64url'));
  return createHmac('sha256', salt).update(networkOf(address)).digest('base64url').slice(0, 22);
}

/** An IPv6 address stands for its network of 64 bits: a household has all of them. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const rest = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => '0');
  return [...groups, ...zeros, ...rest]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16))
    .join(':');
}
