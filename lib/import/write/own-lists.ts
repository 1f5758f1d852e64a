import { FEEDS, formerFeedsOf } from '../../redirects/former-feeds';
import { formerList } from '../../redirects/former-lists';
import { decodeLeniently } from '../../url-decoding';
import { encodeSegment, feedPath } from '../../urls';
import type { Plan } from './plan';

const FORMER_FEEDS = formerFeedsOf(new Map());

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
  if (key === 'feed') return FORMER_FEEDS.get(`/feed/${value}`);
  const list = formerList(key === 'tag' ? `/tag/${value}` : plain, {
    tagged: (name) => plan.tagged(name),
    hasYear: () => false,
  });
  if (list?.kind === 'tag') {
    const path = `/tags/${encodeSegment(list.tag)}`;
    return list.isFeed ? feedPath(path) : path;
  }
  const own = FEEDS.find((feed) => feed === plain);
  return own ?? FORMER_FEEDS.get(plain) ?? (query === '' ? list?.path : undefined);
}
