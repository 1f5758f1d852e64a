import { expect, test } from 'vitest';
import { formerQueries, splitFormerQuery } from './former-queries';
import { libraryOf } from './testing/library';

const { bySlug } = libraryOf(
  { slug: '花見', publishedOn: '2015-03-01', aliases: ['/?p=12', '/?page_id=7', '/old'] },
  { slug: '散歩', publishedOn: '2015-03-02', aliases: ['/?p=9', '/index.php?p=9', '/?a=1&b=2'] },
);

test('an alias with one parameter is a former query', () => {
  expect(formerQueries(bySlug)).toEqual([
    { path: '/', name: 'p', value: '12', slug: '花見' },
    { path: '/', name: 'p', value: '9', slug: '散歩' },
    { path: '/', name: 'page_id', value: '7', slug: '花見' },
    { path: '/index.php', name: 'p', value: '9', slug: '散歩' },
  ]);
});

test.each([
  ['/', '?p=12', '花見', ''],
  ['/', '?utm_source=x&p=9', '散歩', '?utm_source=x'],
  ['/index.php', '?p=9&utm_source=x', '散歩', '?utm_source=x'],
  ['/index.php', '?p=12', undefined, '?p=12'],
  ['/', '?p=13', undefined, '?p=13'],
  ['/', '', undefined, ''],
])('%s%s leads to %s, with the other parameters %j', (path, search, slug, rest) => {
  expect(splitFormerQuery(path, search, bySlug)).toEqual({ slug, rest });
});
