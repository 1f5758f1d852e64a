import { expect, test } from 'vitest';
import type { Post } from '../post';
import { yearsOf } from './archive';

const onDays = (...days: string[]) =>
  days.map((publishedOn) => ({ slug: publishedOn, publishedOn }) as Post);

test('posts are grouped by year, newest first', () => {
  const posts = onDays('2016-01-01', '2015-12-31', '2015-01-01', '2013-05-05');
  expect(yearsOf(posts)).toEqual([
    { year: '2016', posts: [posts[0]] },
    { year: '2015', posts: [posts[1], posts[2]] },
    { year: '2013', posts: [posts[3]] },
  ]);
});

test('no posts have no years', () => {
  expect(yearsOf([])).toEqual([]);
});

test('the years of the same array are computed once', () => {
  const posts = onDays('2016-01-01');
  expect(yearsOf(posts)).toBe(yearsOf(posts));
  expect(yearsOf([...posts])).not.toBe(yearsOf(posts));
});
