import { expect, test, vi } from 'vitest';
import { addAuthors } from './add-authors';
import { authorsFor, suggestedKey } from './authors';

vi.mock('../../site', async (original) => {
  const { site } = await original<typeof import('../../site')>();
  const authors = {
    hanako: { name: '山田 花子', social: [] },
    'ken-2': { name: 'Ken', social: [] },
  };
  return { site: { ...site, author: { name: '店主' }, authors } };
});

test.each([
  [['山田 花子'], { keys: ['hanako'] }],
  [['hanako', 'KEN'], { keys: ['hanako', 'ken-2'] }],
  // The author of the site writes the posts that name nobody.
  [['店主'], {}],
  [[], {}],
  [['店主', 'Ken'], { unknown: ['店主'] }],
  [['Ken', '客'], { unknown: ['客'] }],
])('the authors %j of an old post are %j', (authors, expected) => {
  expect(authorsFor({ authors })).toEqual(expected);
});

test.each([
  ['Hanako Yamada', 'hanako-yamada'],
  ['山田　花子', '山田-花子'],
  ['a.b@c', 'a-b-c'],
  ['***', 'author'],
])('the suggested key of %s is %s', (name, key) => {
  expect(suggestedKey(name)).toBe(key);
});

test('authors are added at the end of a front matter, unless it names one', () => {
  expect(addAuthors('---\r\ntitle: 題\r\n---\r\n文\r\n---\r\n', ['a', 'b'])).toBe(
    "---\r\ntitle: 題\r\nauthors: ['a', 'b']\r\n---\r\n文\r\n---\r\n",
  );
  expect(addAuthors('---\ntitle: 題\nauthor: c\n---\n', ['a'])).toBeNull();
  expect(addAuthors('文', ['a'])).toBeNull();
});
