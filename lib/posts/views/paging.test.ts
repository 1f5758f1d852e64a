import { expect, test } from 'vitest';
import type { Post } from '../post';
import { laterPages, pageOfPosts } from './paging';

const posts = Array.from({ length: 5 }, (_, index) => ({ slug: `p${index}` }) as Post);

test('a page of the list has its part of the posts, in order', () => {
  expect(pageOfPosts(posts, 2, 2).posts.map((post) => post.slug)).toEqual(['p2', 'p3']);
  expect(pageOfPosts(posts, 3, 2)).toMatchObject({ posts: [posts[4]], last: 3 });
});

test('pinned posts are first on page 1 and not twice there, and keep their day on later pages', () => {
  const some = posts.map((post, index) => (index % 3 === 0 ? { ...post, pinned: true } : post));
  const slugsOf = (list: readonly Post[]) => list.map((post) => post.slug);
  const [first, second] = [1, 2].map((number) => pageOfPosts(some, number, 3));
  expect(first && [slugsOf(first.pinned), slugsOf(first.posts)]).toEqual([
    ['p0', 'p3'],
    ['p1', 'p2'],
  ]);
  expect(second && [slugsOf(second.pinned), slugsOf(second.posts)]).toEqual([[], ['p3', 'p4']]);
});

test('pages after the first are numbered from 2', () => {
  expect(laterPages(posts, 2)).toEqual([2, 3]);
  expect(laterPages(posts, 5)).toEqual([]);
  expect(laterPages([], 5)).toEqual([]);
});
