import { join } from 'node:path';
import { rules } from '../messages/rules';
import { postsFolder } from '../posts/all-posts';
import { displayPath } from '../posts/files/display-path';
import type { Library } from '../posts/load';
import type { Post } from '../posts/post';
import type { Problem } from '../posts/problem';
import { formerPathReader } from '../redirects/former-paths';
import { pathOf } from '../redirects/redirect-target';
import { resolve } from '../redirects/resolve';
import { site } from '../site';
import { readableUrl } from '../url-decoding';
import { visibleLine } from '../visible';
import type { FileFacts } from './file-facts';

const patterns = site.formerPaths.map(formerPathReader);
const known = new Set([new URL(site.origin).host, ...site.formerHosts]);

/**
 * So many links to days on which there is a post make a host look like the blog's own of before, when
 * they are most of its dated links: a friend's blog hits some of the days too.
 */
const ENOUGH = 3;
const MOST = 0.75;

/**
 * A warning for each link to a host that `formerHosts` does not name and that looks like where this
 * blog lived before: several of its dated paths are days of posts. Whether the link would lead to a
 * post is told with it, since a dead one among them is easily missed.
 */
export function unknownFormerHosts(
  posts: readonly (Pick<FileFacts, 'outside'> & { post: Post })[],
  library: Library,
): Problem[] {
  const links = posts.flatMap(({ post, outside }) =>
    outside.flatMap(({ href, line, column }) => {
      const { host, pathname } = new URL(href);
      if (known.has(host)) return [];
      return [{ post, href, line, column, host, ...postAt(pathname, library) }];
    }),
  );
  const hosts = groupHosts(links);
  return links.flatMap(({ post, href, line, column, host, to }) => {
    const { dated, hits } = hosts.get(host) ?? { dated: new Set(), hits: new Set() };
    if (hits.size < ENOUGH || hits.size < MOST * dated.size) return [];
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

/** The addresses of each host whose paths have a day, and those of them that are days of posts. */
function groupHosts(
  links: readonly { host: string; href: string; to: string | null; dated: boolean }[],
) {
  const hosts = new Map<string, { dated: Set<string>; hits: Set<string> }>();
  for (const { host, href, to, dated } of links) {
    const of = hosts.get(host) ?? { dated: new Set(), hits: new Set() };
    hosts.set(host, of);
    if (dated) of.dated.add(href);
    if (to !== null) of.hits.add(href);
  }
  return hosts;
}

/** The path of the post, or of the day's posts, that a dated path would lead to. */
function postAt(pathname: string, library: Library): { dated: boolean; to: string | null } {
  const dated = patterns.some((pattern) => pattern(pathname)?.day !== undefined);
  const found = dated ? resolve(pathname, library, patterns) : null;
  const to = found === null || found.kind === 'month' ? null : readableUrl(pathOf(found));
  return { dated, to };
}
