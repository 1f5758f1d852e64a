import { expect, test } from 'vitest';
import type { Post } from '../post';
import { sameDayInOtherYears } from './same-day';

const onDay = (slug: string, publishedOn: string) => ({ slug, publishedOn }) as Post;

test('posts of the same day in other years are found, in the order of the list', () => {
  const posts = [
    onDay('d', '2020-02-18'),
    onDay('c', '2019-02-19'),
    onDay('b2', '2015-02-18'),
    onDay('b1', '2015-02-18'),
    onDay('a', '2012-02-18'),
  ];
  const slugs = posts.map((post) => sameDayInOtherYears(posts, post).map(({ slug }) => slug));
  expect(slugs).toEqual([['b2', 'b1', 'a'], [], ['d', 'a'], ['d', 'a'], ['d', 'b2', 'b1']]);
});

test('a post of 29 February matches only posts of 29 February', () => {
  const posts = [onDay('c', '2020-02-29'), onDay('b', '2019-02-28'), onDay('a', '2016-02-29')];
  expect(sameDayInOtherYears(posts, onDay('c', '2020-02-29'))).toEqual([posts[2]]);
});
