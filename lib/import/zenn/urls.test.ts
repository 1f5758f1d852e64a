import { expect, test } from 'vitest';
import { zennKey } from './urls';

test.each([
  ['https://zenn.dev/namiki/articles/tide-table-in-css', 'articles/tide-table-in-css'],
  ['https://zenn.dev/some_team/articles/tide-table-in-css?x=1#a', 'articles/tide-table-in-css'],
  ['/namiki/articles/tide-table-in-css/', 'articles/tide-table-in-css'],
  ['https://zenn.dev/namiki/books/harbour-notes', 'books/harbour-notes'],
  ['https://zenn.dev/namiki/books/harbour-notes/viewer/cranes#top', 'books/harbour-notes/cranes'],
  ['https://zenn.dev/topics/css', undefined],
  ['https://zenn.dev/namiki/scraps/0123456789abcd', undefined],
  ['https://example.com/namiki/articles/tide-table-in-css', undefined],
  ['articles/tide-table-in-css', undefined],
])('the key of %s is %s', (url, key) => {
  expect(zennKey(url)).toBe(key);
});
