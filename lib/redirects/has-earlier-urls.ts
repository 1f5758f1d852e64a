import type { Link } from '../markdown/rendered';
import type { Library } from '../posts/load';
import type { Post } from '../posts/post';
import type { Site } from '../settings/site-settings';
import { decodeLeniently, withoutQuery } from '../url-decoding';
import { formerPathReader } from './former-paths';
import { BARE_HTML } from './links';

/** The patterns that `formerPaths` has in a new copy of the project. They are no evidence of earlier URLs. */
const DEFAULT_PATTERNS: ReadonlySet<string> = new Set([
  '/:year/:month/:day/*',
  '/blog/:year/:month/:day/*',
  '/entry/:year/:month/:day/:time',
  '/:slug.html',
]);

/** The facts that the decision depends on. */
interface Blog {
  library: Pick<Library, 'bySlug'>;
  site: Pick<Site, 'formerHosts' | 'formerPaths'>;
  /**
   * Whether posts were imported with `npm run import`, which writes no alias for a path that a pattern
   * covers.
   */
  isImported: boolean;
  linksOf: (post: Post) => Promise<readonly Link[]>;
}

/**
 * Whether posts of this blog had other URLs before. Evidence is an alias, a former host, a pattern that the
 * owner added, an import, or a link to a post of this blog by a former path. A path is a former one if it matches
 * a pattern, or if it is only the name of an HTML file. Without evidence nobody will request a former path.
 */
export async function hasEarlierUrls(blog: Blog): Promise<boolean> {
  const { formerHosts, formerPaths } = blog.site;
  const posts = [...blog.library.bySlug.values()];
  if (blog.isImported || formerHosts.length > 0) return true;
  if (formerPaths.some((pattern) => !DEFAULT_PATTERNS.has(pattern))) return true;
  if (posts.some(({ aliases }) => aliases.length > 0)) return true;
  const patterns = formerPaths.map(formerPathReader);
  for (const post of posts) {
    for (const { href, to } of await blog.linksOf(post)) {
      if (to === null) continue;
      const url = withoutQuery(href);
      const path = URL.canParse(url) ? new URL(url).pathname : url;
      if (BARE_HTML.test(path)) return true;
      if (patterns.some((pattern) => pattern(decodeLeniently(path)) !== null)) return true;
    }
  }
  return false;
}
