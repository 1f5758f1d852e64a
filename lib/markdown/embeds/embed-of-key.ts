import type { Embed } from './embed';
import { embedOf } from './providers';

/** The embed a key of the lock stands for: a page like any other when no provider knows it. */
export function embedOfKey(key: string): Embed {
  const url = new URL(key);
  return embedOf(url) ?? { provider: url.hostname, kind: 'page', key, href: key };
}
