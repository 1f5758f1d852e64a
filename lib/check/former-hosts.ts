import { join } from 'node:path';
import { rules } from '../messages/rules';
import { postsFolder } from '../posts/all-posts';
import { displayPath } from '../posts/files/display-path';
import type { Library } from '../posts/load';
import type { Post } from '../posts/post';
import type { Problem } from '../posts/problem';
import { pathOf } from '../redirects/redirect-target';
import { resolve } from '../redirects/resolve';
import { sitePatterns } from '../redirects/site-patterns';
import { site } from '../site';
import { readableUrl } from '../url-decoding';
import { visibleLine } from '../visible';
import type { FileFacts } from './file-facts';

const ownHosts = new Set([new URL(site.origin).host, ...site.formerHosts]);

/**
 * A host counts as a former host of this blog when at least this many linked URLs
 * have the day of a post in their path, and these are at least this share of its
 * URLs with a day. A friend's blog also has posts on some of the same days.
 */
const MINIMUM_HITS = 3;
const MINIMUM_SHARE = 0.75;

/**
 * A warning for each link to a host that is missing from the setting `formerHosts` but looks like a former host
 * of this blog: the days in the paths of its URLs are days of posts. The warning names the page to which the link
 * would lead, so that the author notices a link that would lead nowhere.
 */
export function unknownFormerHosts(
  posts: readonly (Pick<FileFacts, 'externalLinks'> & { post: Post })[],
  library: Library,
): Problem[] {
  const links = posts.flatMap(({ post, externalLinks }) =>
    externalLinks.flatMap(({ href, line, column }) => {
      const { host, pathname } = new URL(href);
      if (ownHosts.has(host)) return [];
      return [{ post, href, line, column, host, ...postAt(pathname, library) }];
    }),
  );
  const hosts = groupHosts(links);
  return links.flatMap(({ post, href, line, column, host, to }) => {
    const { dated, hits } = hosts.get(host) ?? { dated: new Set(), hits: new Set() };
    if (hits.size < MINIMUM_HITS || hits.size < MINIMUM_SHARE * dated.size) return [];
    return [
      {
        level: 'warning' as const,
        rule: 'hostFormer',
        file: displayPath(join(postsFolder(), post.file)),
        line,
        column,
        ...rules[site.language].hostFormer({
          value: visibleLine(readableUrl(href)),
          other: visibleLine(to ?? ''),
          host,
        }),
      },
    ];
  });
}

/** By host: the URLs that have a day in their path, and the URLs that resolve to a page of this blog. */
function groupHosts(
  links: readonly { host: string; href: string; to: string | null; dated: boolean }[],
) {
  const hosts = new Map<string, { dated: Set<string>; hits: Set<string> }>();
  for (const { host, href, to, dated } of links) {
    const urls = hosts.get(host) ?? { dated: new Set(), hits: new Set() };
    hosts.set(host, urls);
    if (dated) urls.dated.add(href);
    if (to !== null) urls.hits.add(href);
  }
  return hosts;
}

/**
 * Whether a path contains a day, and the path of the post,
 * or of the posts of the day, to which it would redirect.
 */
function postAt(pathname: string, library: Library): { dated: boolean; to: string | null } {
  const dated = sitePatterns.some((pattern) => pattern(pathname)?.day !== undefined);
  const target = dated ? resolve(pathname, library, sitePatterns) : null;
  const to = target === null || target.kind === 'month' ? null : readableUrl(pathOf(target));
  return { dated, to };
}
