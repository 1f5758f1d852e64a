import { expect, test } from 'vitest';
import { postWith } from '../../feeds/testing/entries';
import { descriptionOf, seriesOf, seriesOfPost } from './series';

const part = (slug: string, publishedOn: string, name: string, order?: number) =>
  postWith({ slug, publishedOn, series: { name, order } });

/** Newest first, as the loader sorts them. */
const posts = [
  part('extra', '2026-05-01', '庭', undefined),
  part('second', '2026-04-01', '庭', 2),
  part('trip-b', '2026-03-02', '旅'),
  postWith({ slug: 'alone', publishedOn: '2026-03-01' }),
  part('trip-a', '2026-02-01', '旅'),
  part('first', '2026-01-02', '庭', 1),
  part('late', '2026-01-01', '庭', undefined),
];

test('posts are in their written order, then those without one from the oldest on', () => {
  const read = seriesOf(posts).map(({ name, posts: parts }) => [name, parts.map((p) => p.slug)]);
  expect(read).toEqual([
    ['庭', ['first', 'second', 'late', 'extra']],
    ['旅', ['trip-a', 'trip-b']],
  ]);
});

test('a post knows its place in its series', () => {
  const [, second, , alone] = posts;
  expect(second && seriesOfPost(posts, second)).toMatchObject({ name: '庭', index: 1 });
  expect(alone && seriesOfPost(posts, alone)).toBeUndefined();
});

test('a description belongs to the series of its name, whatever its case and width', () => {
  const description = postWith({ kind: 'series', slug: 'next.js入門' });
  expect(descriptionOf([description], 'Next.js入門')).toBe(description);
  expect(descriptionOf([description], 'Vue入門')).toBeUndefined();
});
