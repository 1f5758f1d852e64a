import { expect, test } from 'vitest';
import { settleHead } from './settle-head';

const EXPECT = '<link rel="expect" href="#place" blocking="render"/>';
const SEARCH = '<link rel="search" title="$&amp;のノート &gt; $1" href="/opensearch.xml"/>';

test.each([
  `<head><meta charSet="utf-8"/>${SEARCH}${EXPECT}<title>題</title></head><body></body>`,
  `<head><meta charSet="utf-8"/>${EXPECT}<title>題</title>${SEARCH}</head><body></body>`,
  `<head><meta charSet="utf-8"/><title>題</title>${EXPECT}${SEARCH}</head><body></body>`,
])('the links stand at the end of the head, wherever React put them: %s', (page) => {
  const settled = `<head><meta charSet="utf-8"/><title>題</title>${EXPECT}${SEARCH}</head><body></body>`;
  expect(settleHead(page)).toBe(settled);
});

test.each([
  '<head><title>題</title></head><body><p>&lt;link rel="search"></p></body>',
  `<head><title>題</title></head><body>${SEARCH}</body>`,
  `<p>${SEARCH}</p>`,
])('a page without them stays as it is: %s', (page) => {
  expect(settleHead(page)).toBe(page);
});
