import { expect, test } from 'vitest';
import type { Post } from '../post';
import { laterPages, pageOfPosts } from './paging';

const posts = Array.from({ length: 5 }, (_, index) => ({ slug: `p${index}` }) as Post);

test('a page of the list has its part of the posts, in order', () => {
  expect(pageOfPosts(posts, 2, 2).posts.map((post) => post.slug)).toEqual(['p2', 'p3']);
  expect(pageOfPosts(posts, 3, 2)).toEqual({ posts: [posts[4]], last: 3 });
});

test('pages after the first are numbered from 2', () => {
  expect(laterPages(posts, 2)).toEqual([2, 3]);
  expect(laterPages(posts, 5)).toEqual([]);
  expect(laterPages([], 5)).toEqual([]);
});
