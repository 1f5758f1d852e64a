import { expect, test } from 'vitest';
import { findingsOf, pageOf, positionsOf } from '../testing/page';
import { seriesGap, seriesPlaceTaken } from './series-order';

const part = (file: string, series: string) =>
  pageOf('', ['title: t', 'publishedOn: 2015-02-18', `series: ${series}`], file);

/** What the two rules report in the last of several posts of a blog. */
function findingsInLast(...series: string[]) {
  const read = series.map((value, index) => part(`${index}.md`, value));
  const posts = read.map(({ post }) => post);
  const last = read.at(-1);
  if (!last) throw new Error('no post');
  const find = (rule: typeof seriesGap) =>
    findingsOf(rule, last, { posts }).map(({ value, other }) => `${value}: ${other}`);
  return { gap: find(seriesGap), taken: find(seriesPlaceTaken) };
}

test.each([
  ['{ name: 庭, order: 2 }', ['{ name: 庭, order: 1 }'], []],
  ['{ name: 庭, order: 0 }', [], []],
  ['庭', ['{ name: 庭, order: 4 }'], []],
  ['{ name: 庭, order: 2 }', ['{ name: 旅, order: 1 }'], ['庭: 1']],
  ['{ name: 庭, order: 4 }', ['{ name: 庭, order: 2 }', '{ name: 庭, order: 9 }'], ['庭: 3']],
  ['{ name: 庭, order: 6 }', ['{ name: 庭, order: 2 }'], ['庭: 3–5']],
  ['{ name: 庭, order: 3 }', ['{ name: 庭, order: 3 }'], []],
])('in a series, %s after %j has the gaps %j', (last, before, gaps) => {
  expect(findingsInLast(...before, last).gap).toEqual(gaps);
});

test('the second post on one place of a series names the first', () => {
  const place = '{ name: 庭, order: 1 }';
  expect(findingsInLast(place, place).taken).toEqual(['庭: posts/0.md']);
  expect(findingsInLast(place).taken).toEqual([]);
  expect(findingsInLast('{ name: 旅, order: 1 }', place).taken).toEqual([]);
  expect(findingsInLast('庭', '庭').taken).toEqual([]);
});

test('a translation has the place of its original', () => {
  const original = part('a.md', '{ name: 庭, order: 1 }');
  const translation = part('a.en.md', '{ name: 庭, order: 1 }');
  const post = { ...translation.post, lang: 'en', translationOf: 'a' };
  const page = { ...translation, post };
  expect(findingsOf(seriesPlaceTaken, page, { posts: [original.post, post] })).toEqual([]);
  expect(findingsOf(seriesPlaceTaken, original, { posts: [post, original.post] })).toEqual([]);
  expect(findingsOf(seriesGap, page, { posts: [post] })).toEqual([]);
});

test('a finding is at the value of the series', () => {
  expect(positionsOf(seriesGap, part('a.md', '{ name: 庭, order: 3 }'))).toEqual(['4:9']);
});
