import { expect, test } from 'vitest';
import { formerQueries, splitFormerQuery } from './former-queries';
import { libraryOf } from './testing/library';

const { bySlug } = libraryOf(
  { slug: '花見', publishedOn: '2015-03-01', aliases: ['/?p=12', '/?page_id=7', '/old'] },
  { slug: '散歩', publishedOn: '2015-03-02', aliases: ['/?p=9', '/index.php?p=9', '/?a=1&b=2'] },
);

test('an alias of the front page with one parameter is a former query', () => {
  expect(formerQueries(bySlug)).toEqual([
    { name: 'p', value: '12', slug: '花見' },
    { name: 'p', value: '9', slug: '散歩' },
    { name: 'page_id', value: '7', slug: '花見' },
  ]);
});

test.each([
  ['?p=12', '花見', ''],
  ['?utm_source=x&p=9', '散歩', '?utm_source=x'],
  ['?p=13', undefined, '?p=13'],
  ['', undefined, ''],
])('%s leads to %s, with the other parameters %j', (search, slug, rest) => {
  expect(splitFormerQuery(search, bySlug)).toEqual({ slug, rest });
});
