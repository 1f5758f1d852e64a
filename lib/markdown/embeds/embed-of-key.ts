import type { Embed } from './embed';
import { embedOf } from './providers';

/**
 * The embed for a key of the lock file; a plain page when no provider recognises the URL.
 *
 * @throws TypeError when the key is not a URL.
 */
export function embedOfKey(key: string): Embed {
  const url = new URL(key);
  return embedOf(url) ?? { provider: url.hostname, kind: 'page', key, href: key };
}
