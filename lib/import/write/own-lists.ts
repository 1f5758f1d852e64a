import { formerFeedsOf } from '../../redirects/former-feeds';
import { decodeLeniently } from '../../url-decoding';
import { encodeSegment } from '../../urls';
import type { Plan } from './plan';

/** The lists of a tag or a category in the systems of blogs. Of a hierarchy of categories, the last one is the tag. */
const OF_TAG =
  /^\/(?:(?:blog|posts?)\/)?(?:tags?|categor(?:y|ies)|topics?|archive\/category|search\/label)\/(?:.+\/)?([^/]+)$/;
const LISTS: readonly (readonly [RegExp, string])[] = [
  [/^\/(?:(?:blog|posts?)\/)?(?:tags?|categor(?:y|ies)|topics?)$/, '/tags'],
  [/^\/archives?$/, '/archive'],
  [/^\/search$/, '/search'],
];
const FEEDS = formerFeedsOf(new Map());

/**
 * Returns the page here, without the base path, that shows what a list of the old blog showed: the posts with a tag, the
 * tags, the archive, the search; or the feed. `undefined` when there is none, as for a tag of no post.
 *
 * @param path of the old site, with its query.
 * @param base the path of the old site on its host.
 */
export function ownList(path: string, base: string, plan: Plan): string | undefined {
  const [written = '', query = ''] = path.split(/(?=\?)/);
  const below = written.startsWith(`${base}/`) ? written.slice(base.length) : written;
  const plain = decodeLeniently(below).replace(/(?:\/index\.html?|\/+)$/, '');
  // WordPress with plain permalinks.
  const [, key, value = ''] = /^\?(tag|feed)=([^&]+)$/.exec(plain === '' ? query : '') ?? [];
  const name = key === 'tag' ? decodeLeniently(value) : OF_TAG.exec(plain)?.[1];
  const tag = name === undefined ? undefined : plan.tagged(name.replace(/\.html?$/, ''));
  if (tag !== undefined) return `/tags/${encodeSegment(tag)}`;
  if (key === 'feed') return FEEDS.get(`/feed/${value}`);
  const own = ['/rss.xml', '/atom.xml', '/feed.json'].find((feed) => feed === plain);
  return own ?? FEEDS.get(plain) ?? LISTS.find(([list]) => query === '' && list.test(plain))?.[1];
}
