import { expect, test } from 'vitest';
import { findingsOf, mended, pageOf, placesOf } from '../testing/page';
import { embedUnread } from './embed-unread';

test.each([
  ['@[youtube](abcdefghijk)', 'https://www.youtube.com/watch?v=abcdefghijk'],
  ['@[card](https://a.example/b)', 'https://a.example/b'],
  ['@[tweet](https://x.com/a/status/1)', 'https://x.com/a/status/1'],
])('%j is found and mended', (text, address) => {
  const page = pageOf(text);
  expect(placesOf(embedUnread, page)).toEqual(['5:1']);
  expect(mended(embedUnread, page)).toBe(page.source.replace(text, address));
});

test.each([
  ['@[speakerdeck](0123abcd)', ''],
  ['見よ @[card](https://a.example/b) を', 'https://a.example/b'],
  ['[https://a.example/b:embed:cite]', 'https://a.example/b'],
  ['[https://a.example/b:title=題]', 'https://a.example/b'],
  ['[f:id:sato:20200101000000p:plain]', ''],
])('%j is found, and left to the author', (text, other) => {
  expect(findingsOf(embedUnread, pageOf(text))).toMatchObject([{ line: 5, other, edits: [] }]);
});

test.each([
  '[youtube](https://a.example/)',
  '@ [card](https://a.example/)',
  '`@[card](a)`',
  '@[佐藤](/sato)',
])('%j is none', (text) => {
  expect(placesOf(embedUnread, pageOf(text))).toEqual([]);
});
