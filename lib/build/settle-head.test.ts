import { expect, test } from 'vitest';
import { settleHead } from './settle-head';

const LINK = '<link rel="search" title="$&amp;のノート &gt; $1" href="/opensearch.xml"/>';

test.each([
  `<head><meta charSet="utf-8"/>${LINK}<title>題</title></head><body></body>`,
  `<head><meta charSet="utf-8"/><title>題</title>${LINK}</head><body></body>`,
])('the link stands at the end of the head, wherever React put it: %s', (page) => {
  const settled = `<head><meta charSet="utf-8"/><title>題</title>${LINK}</head><body></body>`;
  expect(settleHead(page)).toBe(settled);
});

test('a page without it stays as it is', () => {
  const page = '<head><title>題</title></head><body><p>&lt;link rel="search"></p></body>';
  expect(settleHead(page)).toBe(page);
});
