import { decodeLeniently } from '../url-decoding';
import { slugFault } from '../urls';
import type { Post } from './post';

/** Name of the lock file of published URLs, in the folder of posts. */
export const LOCK_FILE = 'urls.lock';

type Identity = Pick<Post, 'slug' | 'publishedOn' | 'aliases'>;

/**
 * Makes a function that returns the day and slug under which a post was first published, such as
 * `2015-02-18/hanami`. They come from the line of the post in `urls.lock`, under its present slug or a former one.
 * Without such a line, the day is the present one, and the slug is that of its first alias that is a path of this
 * blog, or else the present one. The id of a feed entry must never change (RFC 4287 §4.2.6), so ids are made from
 * this result.
 *
 * @param lock the text of `urls.lock` (lib/redirects/urls-lock.ts), empty when there is no such file.
 * @returns a function that returns `undefined` when the current day and slug are the first ones.
 */
export function firstPublished(lock: string): (post: Identity) => string | undefined {
  const firstByPath = new Map<string, string>();
  for (const line of lock.split('\n')) {
    const [path = '', day, , storedFirst] = line.split('\t');
    if (day !== undefined) firstByPath.set(path, storedFirst || `${day}${path}`);
  }
  return ({ slug, publishedOn, aliases }) => {
    const formerSlugs = aliases.flatMap((alias) => slugOfAlias(alias) ?? []);
    const locked = [slug, ...formerSlugs].flatMap((name) => firstByPath.get(`/${name}`) ?? [])[0];
    const first = locked ?? `${publishedOn}/${formerSlugs[0] ?? slug}`;
    return first === `${publishedOn}/${slug}` ? undefined : first;
  };
}

/**
 * The slug in an alias such as `/hanami`, the form of this blog's own paths; `null` for paths of other
 * systems.
 */
function slugOfAlias(alias: string): string | null {
  if (!/^\/[^/?#]+$/.test(alias) || /\.(?:html?|php|aspx?|cgi)$/i.test(alias)) return null;
  const slug = decodeLeniently(alias.slice(1)).normalize('NFC');
  return slugFault(slug) === null ? slug : null;
}
