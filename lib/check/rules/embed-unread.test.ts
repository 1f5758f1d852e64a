import { expect, test } from 'vitest';
import { findingsOf, fixedSource, pageOf, positionsOf } from '../testing/page';
import { embedUnread } from './embed-unread';

test.each([
  ['@[vimeo](https://vimeo.com/76979871)', 'https://vimeo.com/76979871'],
  ['@[slideshare](https://a.example/b)', 'https://a.example/b'],
])('%j, of no known service or not of its own, is fixed to its URL', (text, url) => {
  const page = pageOf(text);
  expect(positionsOf(embedUnread, page)).toEqual(['5:1']);
  expect(fixedSource(embedUnread, page)).toBe(page.source.replace(text, url));
});

test.each([
  ['@[niconico](sm9)', ''],
  ['@[youtube](あ)', ''],
  ['見よ @[card](https://a.example/b) を', 'https://a.example/b'],
  ['[https://a.example/b:embed:cite]', 'https://a.example/b'],
  ['[https://a.example/b:title=題]', 'https://a.example/b'],
  ['[f:id:sato:20200101000000p:plain]', ''],
])('%j is reported without a fix', (text, other) => {
  expect(findingsOf(embedUnread, pageOf(text))).toMatchObject([{ line: 5, other, edits: [] }]);
});

test.each([
  '@[youtube](abcdefghijk)',
  '文\n@[card](https://a.example/b)\n文',
  '@[tweet](https://x.com/a/status/1)',
  '@[speakerdeck](0123456789abcdef0123456789abcdef)',
  ':::details 題\n@[card](https://a.example/b)\n:::',
  '[youtube](https://a.example/)',
  '@ [card](https://a.example/)',
  '`@[card](a)`',
  '@[佐藤](/sato)',
])('%j is not reported', (text) => {
  expect(positionsOf(embedUnread, pageOf(text))).toEqual([]);
});
