import { expect, test } from 'vitest';
import { shareUrl } from './share-url';

const post = { title: 'a & b', url: 'https://blog.example/夜' };
const URL_ENCODED = 'https%3A%2F%2Fblog.example%2F%E5%A4%9C';

test.each([
  ['x', `https://x.com/intent/post?text=a%20%26%20b&url=${URL_ENCODED}`],
  ['bluesky', `https://bsky.app/intent/compose?text=a%20%26%20b%0A${URL_ENCODED}`],
  [{ mastodon: 'mstdn.jp' }, `https://mstdn.jp/share?text=a%20%26%20b%0A${URL_ENCODED}`],
  ['hatena', `https://b.hatena.ne.jp/add?mode=confirm&url=${URL_ENCODED}`],
  ['line', `https://social-plugins.line.me/lineit/share?url=${URL_ENCODED}`],
] as const)('a post is shared at %j with %s', (to, url) => {
  expect(shareUrl(to, post)).toBe(url);
});
