import { decodeLeniently } from '../url-decoding';
import { slugFault } from '../urls';
import type { Post } from './post';

/** Name of the list of published paths, in the folder of posts. */
export const LOCK_FILE = 'urls.lock';

type Named = Pick<Post, 'slug' | 'publishedOn' | 'aliases'>;

/**
 * Day and slug under which a post was first published, `2015-02-18/hanami`, where they can be told to
 * be others than they are now: from the lock, which remembers the day and the slug of each post, or
 * else from the oldest alias that is a path of this blog. A feed must never change the id of an entry
 * (RFC 4287 §4.2.6), so ids are made of what this returns.
 *
 * @param lock the text of `urls.lock` (lib/redirects/urls-lock.ts), empty when there is none.
 * @returns a function of a post; `undefined` when its day and slug are the first, as far as is known.
 */
export function firstPublished(lock: string): (post: Named) => string | undefined {
  const known = new Map<string, string>();
  for (const line of lock.split('\n')) {
    const [path = '', day, , first] = line.split('\t');
    if (day !== undefined) known.set(path, first || `${day}${path}`);
  }
  return ({ slug, publishedOn, aliases }) => {
    const former = aliases.flatMap((alias) => slugOfAlias(alias) ?? []);
    const remembered = [slug, ...former].flatMap((name) => known.get(`/${name}`) ?? [])[0];
    const first = remembered ?? `${publishedOn}/${former[0] ?? slug}`;
    return first === `${publishedOn}/${slug}` ? undefined : first;
  };
}

/** The slug in an alias of the form this blog gives its posts; paths of other systems have none. */
function slugOfAlias(alias: string): string | null {
  if (!/^\/[^/?#]+$/.test(alias) || /\.(?:html?|php|aspx?|cgi)$/i.test(alias)) return null;
  const slug = decodeLeniently(alias.slice(1)).normalize('NFC');
  return slugFault(slug) === null ? slug : null;
}
