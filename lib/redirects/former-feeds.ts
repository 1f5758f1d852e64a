import { memoize } from '../cache/memoize';
import { aliasesOf } from '../posts/aliases';
import type { PostFacts } from '../posts/post';
import { sitePath } from '../urls';
import type { FormerUrl } from './former-urls';

/** A feed of this site. */
export type FeedPath = '/rss.xml' | '/atom.xml' | '/feed.json';

/**
 * Paths at which other blog systems have their feeds. Subscribers request them for as long as a
 * redirect tells their feed readers the present path. Systems that put the blog below a folder have
 * the same names there.
 */
const FORMER_FEEDS: Record<FeedPath, readonly string[]> = {
  // WordPress, Hatena Blog, Medium; Ghost, Zenn; Hugo; Hexo; Movable Type; livedoor Blog; Next.js starters.
  '/rss.xml': [
    ...['/feed', '/feed/rss', '/feed/rss2', '/rss', '/index.xml', '/rss2.xml', '/index.rdf'],
    ...['/feed/rdf', '/rss/index.xml', '/rss/feed.xml', '/feed.rss', '/index.rss'],
    // Hugo makes a feed for each section, too.
    ...['/post/index.xml', '/posts/index.xml'],
    ...['/blog/feed', '/blog/rss', '/blog/rss.xml', '/blog/index.xml'],
  ],
  // Jekyll and Eleventy; WordPress; Blogger.
  '/atom.xml': [
    ...['/feed.xml', '/feed/feed.xml', '/feed/atom', '/atom', '/feed.atom', '/index.atom'],
    ...['/feeds/posts/default', '/blog/feed.xml', '/blog/atom.xml'],
  ],
  '/feed.json': ['/feed/json', '/feed/feed.json', '/blog/feed.json'],
};

/** The feeds of this site. */
export const FEEDS = ['/rss.xml', '/atom.xml', '/feed.json'] as const;

const FORMER = FEEDS.flatMap((feed) =>
  FORMER_FEEDS[feed].map((path): [string, FeedPath] => [path, feed]),
);

/**
 * Returns the feeds of this site by the paths of the feeds that they replace: those of other blog systems, and
 * the same below the folder in which the former URLs of all posts were, such as `/notes/index.xml`. The paths are
 * without the base path and without a slash at the end. Computed once for each `bySlug`.
 */
export const formerFeedsOf = memoize(
  (bySlug: ReadonlyMap<string, PostFacts>): ReadonlyMap<string, FeedPath> => {
    const folder = sharedFolder(aliasesOf(bySlug).keys());
    const below = [...FORMER, ...FEEDS.map((feed): [string, FeedPath] => [feed, feed])].map(
      ([path, feed]): [string, FeedPath] => [`/${folder}${path}`, feed],
    );
    return new Map([...FORMER, ...(folder === undefined ? [] : below)]);
  },
);

/** Returns the former paths of feeds, for hosts that run no program. */
export function formerFeedUrls(bySlug: ReadonlyMap<string, PostFacts>): FormerUrl[] {
  return [...formerFeedsOf(bySlug)].map(([path, feed]) => ({
    path,
    below: false,
    to: sitePath(feed),
  }));
}

/** Returns the folder below which all former URLs of posts were; `undefined` when there is none. */
function sharedFolder(aliases: Iterable<string>): string | undefined {
  const paths = [...aliases]
    .map((alias) => alias.split('/').slice(1))
    .filter(({ length }) => length > 1);
  const [folder] = paths[0] ?? [];
  return paths.length > 1 && paths.every(([first]) => first === folder) ? folder : undefined;
}
