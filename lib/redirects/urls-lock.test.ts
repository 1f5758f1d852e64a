import { expect, test } from 'vitest';
import { libraryOf } from './testing/library';
import { lostPaths, printLock } from './urls-lock';

const before = libraryOf(
  { slug: '花見', title: '花見の日', tags: ['日記'], aliases: ['/old'] },
  { slug: 'C#', title: '', publishedOn: '2015-01-01' },
);
const LOCK = '/C#\t2015-01-01\t\n/old\n/tags/日記\n/花見\t2015-02-18\t花見の日\n';

test('the lock file lists every public path, sorted', () => {
  expect(printLock(before)).toBe(LOCK);
  expect(lostPaths(LOCK, before, [])).toEqual([]);
});

test('a path without page or redirect is lost, and its post is recognized by day and title', () => {
  const after = libraryOf({ slug: 'cherry', title: '花見の日', file: 'a/cherry.md' });
  expect(lostPaths(LOCK, after, [])).toEqual([
    { line: 1, path: '/C#', file: undefined },
    { line: 2, path: '/old', file: undefined },
    { line: 3, path: '/tags/日記', file: undefined },
    { line: 4, path: '/花見', file: 'a/cherry.md' },
  ]);
});

test('git recognizes a post whose title changed too', () => {
  const after = libraryOf({ slug: 'cherry', title: 'x', publishedOn: '2016-01-01' });
  const renamed = new Map([['花見', 'cherry.md']]);
  expect(lostPaths('/花見\t2015-02-18\t花見の日\n', after, [], renamed)).toEqual([
    { line: 1, path: '/花見', file: 'cherry.md' },
  ]);
});

test('a post with the slug of a former feed is lost, although its path leads to the feed', () => {
  expect(lostPaths('/feed\t2015-02-18\t餌\n', libraryOf({ slug: 'a' }), [])).toEqual([
    { line: 1, path: '/feed', file: undefined },
  ]);
});

test('a path with an alias is not lost', () => {
  const after = libraryOf({ slug: 'cherry', aliases: ['/花見', '/C%23'] });
  expect(lostPaths('/花見\n/C#\n', after, [])).toEqual([]);
});

test('a rewritten lock file keeps the day and slug of the first publication of a post', () => {
  const renamed = libraryOf({
    slug: 'cherry',
    title: '花見の日',
    publishedOn: '2015-02-19',
    aliases: ['/花見'],
    firstPublishedAs: '2015-02-18/花見',
  });
  const lock = '/cherry\t2015-02-19\t花見の日\t2015-02-18/花見\n/花見\n';
  expect(printLock(renamed)).toBe(lock);
  expect(lostPaths(lock, renamed, [])).toEqual([]);
});

test('the list of a language is a path to keep while a post is translated into it', () => {
  const original = { slug: 'niwa', title: '' };
  const translation = { slug: 'niwa.en', title: '', lang: 'en', translationOf: 'niwa' };
  const lock = printLock(libraryOf(original, translation));
  expect(lock).toBe('/languages/en\n/niwa\t2015-02-18\t\n/niwa.en\t2015-02-18\t\n');
  expect(lostPaths(lock, libraryOf(original, translation), [])).toEqual([]);
  expect(lostPaths('/languages/en\n', libraryOf(original), [])).toHaveLength(1);
});
