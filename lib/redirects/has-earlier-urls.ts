import type { Link } from '../markdown/rendered';
import type { Library } from '../posts/load';
import type { Post } from '../posts/post';
import type { Site } from '../settings/site-settings';
import { decodeLeniently, withoutQuery } from '../url-decoding';
import { formerPathReader } from './former-paths';
import { BARE_HTML } from './links';

/** The patterns that come with `site.config.ts`: to have only these says nothing of a blog. */
const COMMON: ReadonlySet<string> = new Set([
  '/:year/:month/:day/*',
  '/blog/:year/:month/:day/*',
  '/entry/:year/:month/:day/:time',
  '/:slug.html',
]);

/** What there is to look at. */
interface Blog {
  library: Pick<Library, 'bySlug'>;
  site: Pick<Site, 'formerHosts' | 'formerPaths'>;
  /** Whether posts came by `npm run import`, which leaves aliases out where a pattern will do. */
  isImported: boolean;
  linksOf: (post: Post) => Promise<readonly Link[]>;
}

/**
 * Whether anything says that posts of this blog had other addresses before: an alias, a former host, a
 * pattern of the owner's own, an import, or a link between posts that only a pattern can follow.
 * Nobody can ask for the former paths of a blog that began here.
 */
export async function hasEarlierUrls(blog: Blog): Promise<boolean> {
  const { formerHosts, formerPaths } = blog.site;
  const posts = [...blog.library.bySlug.values()];
  if (blog.isImported || formerHosts.length > 0) return true;
  if (formerPaths.some((pattern) => !COMMON.has(pattern))) return true;
  if (posts.some(({ aliases }) => aliases.length > 0)) return true;
  const patterns = formerPaths.map(formerPathReader);
  for (const post of posts) {
    for (const { href, to } of await blog.linksOf(post)) {
      if (to === null) continue;
      const address = withoutQuery(href);
      const path = URL.canParse(address) ? new URL(address).pathname : address;
      if (BARE_HTML.test(path)) return true;
      if (patterns.some((pattern) => pattern(decodeLeniently(path)) !== null)) return true;
    }
  }
  return false;
}
