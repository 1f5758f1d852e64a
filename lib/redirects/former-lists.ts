import type { PostFacts } from '../posts/post';
import { postsByMonth, yearsOf } from '../posts/views/archive';
import { tagsOf } from '../posts/views/tags';
import { decodeLeniently } from '../url-decoding';
import { archivePath, sitePath, tagPath } from '../urls';
import type { FormerUrl } from './former-urls';
import { nameKey } from './name-index';

/** What this site has that a list of another blog system can lead to. */
interface Lists {
  /** Returns a tag in its own spelling, by its name on the old site. */
  tagged(name: string): string | undefined;
  /** @param year four digits. */
  hasYear(year: string): boolean;
}

/** The list of this site that replaces one of another blog system. */
export type FormerList =
  | { kind: 'tag'; tag: string; isFeed: boolean }
  /** `path` is without the base path. */
  | { kind: 'list'; path: string };

/** Feeds of one tag, below the path of its list: WordPress, Hugo, Jekyll, Eleventy, Hexo. */
const FEED = /\/(?:feed(?:\/atom)?|rss|atom|(?:index|feed|rss|atom)\.xml)$/;
/** The lists of a tag or a category. Of a hierarchy of categories, the last one is the tag. */
const OF_TAG =
  /^\/(?:(?:blog|posts?)\/)?(?:tags?|categor(?:y|ies)|topics?|archive\/category|search\/label)\/(?:.+\/)?([^/]+)$/;
/** The lists of a year or a month: WordPress and Blogger, Hexo, Hatena Blog. */
const OF_DATE = /^(?:\/(?:blog|posts?|archives?))?\/(\d{4})(?:\/\d{2})?$/;
const LISTS: readonly (readonly [RegExp, string])[] = [
  [/^\/(?:blog|posts?|articles?)$/, '/'],
  [/^\/(?:(?:blog|posts?)\/)?(?:tags?|categor(?:y|ies)|topics?)$/, '/tags'],
  [/^\/(?:blog\/)?archives?$/, '/archive'],
  [/^\/search$/, '/search'],
];

/**
 * Returns the list that shows what a list of another blog system showed: the posts with a tag, of a year or a month, all
 * posts, the tags, the archive, the search. Later pages of a list lead there, too. `undefined` when there is none, as for a
 * tag of no post.
 *
 * @param path without the base path and the query.
 */
export function formerList(path: string, { tagged, hasYear }: Lists): FormerList | undefined {
  const plain = decodeLeniently(path).replace(/(?:\/index\.html?|\/+)$/, '');
  const list = plain.replace(FEED, '').replace(/\/page\/?\d+$/, '');
  const isFeed = FEED.test(plain);
  const [, name] = OF_TAG.exec(list) ?? [];
  const tag = name === undefined ? undefined : tagged(name.replace(/\.html?$/, ''));
  if (tag !== undefined) return { kind: 'tag', tag, isFeed };
  if (isFeed) return undefined;
  const [, year] = OF_DATE.exec(list) ?? [];
  if (year !== undefined && hasYear(year)) return { kind: 'list', path: `/archive/${year}` };
  const found = LISTS.find(([each]) => each.test(list))?.[1];
  return found === undefined ? undefined : { kind: 'list', path: found };
}

/** The usual paths of the lists of other blog systems, for hosts that run no program. */
export function formerListUrls(posts: readonly PostFacts[]): FormerUrl[] {
  const months = [...postsByMonth(posts).keys()].map((month) => month.replace('-', '/'));
  const dates = [...yearsOf(posts).map(({ year }) => year), ...months];
  const tags = tagsOf(posts).flatMap(({ tag }) =>
    [...new Set([tag, nameKey(tag)].filter((name) => name !== ''))].map(
      (name) => [name, tagPath(tag)] as const,
    ),
  );
  const paths: (readonly [string, string])[] = [
    ...['/blog', '/post', '/posts'].map((path) => [path, sitePath('/')] as const),
    ['/archives', archivePath()],
    ...dates.flatMap((date) =>
      ['', '/archives'].map(
        (folder) => [`${folder}/${date}`, archivePath(date.slice(0, 4))] as const,
      ),
    ),
    ...['/tag', '/category', '/categories'].flatMap((folder) => [
      [folder, tagPath()] as const,
      ...tags.map(([name, to]) => [`${folder}/${name}`, to] as const),
    ]),
  ];
  return paths.map(([path, to]) => ({ path, below: false, to }));
}
