import { expect, test } from 'vitest';
import { firstPublished } from './first-published';

const post = (fields: { slug?: string; publishedOn?: string; aliases?: string[] }) => ({
  slug: 'new',
  publishedOn: '2015-02-18',
  aliases: [],
  ...fields,
});

test.each<[string, string[], string | undefined]>([
  ['no path', [], undefined],
  ['the former slug', ['/old'], '2015-02-18/old'],
  ['the former slug, percent-encoded', ['/%E8%8A%B1%E8%A6%8B'], '2015-02-18/花見'],
  ['the former slug, in NFD', ['/か\u3099'], '2015-02-18/が'],
  ['two former slugs, the oldest first', ['/oldest', '/old'], '2015-02-18/oldest'],
  ['a path of another blog and a slug', ['/entry/1', '/old'], '2015-02-18/old'],
  ['a dated path', ['/2015/02/18/name.html'], undefined],
  ['a path of Hatena Blog', ['/entry/2015/02/18/120000'], undefined],
  ['a file', ['/name.html', '/name.php'], undefined],
  ['a folder', ['/name/'], undefined],
  ['a query', ['/?p=12', '/name?p=1'], undefined],
  ['a URL of a former host', ['https://old.example/name'], undefined],
  ['a reserved path', ['/index'], undefined],
])(
  'without a lock file, an alias that is %s decides under which slug the post was first published',
  (_, aliases, first) => {
    expect(firstPublished('')(post({ aliases }))).toBe(first);
  },
);

const LOCK = [
  '/a\t2015-02-18\tA',
  '/b\t2015-02-18\tB\t2014-01-01/first',
  '/old',
  '/tags/x',
  '/page\t\tAbout',
  '',
].join('\n');

test.each<[string, Parameters<typeof post>[0], string | undefined]>([
  ['unchanged', { slug: 'a' }, undefined],
  ['with another day', { slug: 'a', publishedOn: '2015-02-19' }, '2015-02-18/a'],
  ['renamed', { slug: 'c', aliases: ['/a'] }, '2015-02-18/a'],
  [
    'renamed, with another day',
    { slug: 'c', publishedOn: '2016-01-01', aliases: ['/a'] },
    '2015-02-18/a',
  ],
  ['renamed a second time', { slug: 'c', aliases: ['/x', '/b'] }, '2014-01-01/first'],
  ['locked after it was renamed', { slug: 'b', aliases: ['/old'] }, '2014-01-01/first'],
  [
    'locked before the lock file had a column for the first path',
    { slug: 'a', aliases: ['/old'] },
    undefined,
  ],
  ['new', { slug: 'd', aliases: [] }, undefined],
  ['renamed before it was locked', { slug: 'd', aliases: ['/old'] }, '2015-02-18/old'],
])('of a post %s, the lock file gives the first day and slug', (_, fields, first) => {
  expect(firstPublished(LOCK)(post(fields))).toBe(first);
});
