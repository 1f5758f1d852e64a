import { expect, test } from 'vitest';
import type { Post } from '../post';
import { neighboursOf } from './neighbours';

const newest = { slug: 'c' } as Post;
const middle = { slug: 'b' } as Post;
const oldest = { slug: 'a' } as Post;
const posts = [newest, middle, oldest];

test.each([
  [newest, { previous: middle, next: undefined }],
  [middle, { previous: oldest, next: newest }],
  [oldest, { previous: undefined, next: middle }],
])('the previous post is the older one, the next post is the newer one: %o', (post, expected) => {
  expect(neighboursOf(posts, post)).toEqual(expected);
});

test('a page, which is not in the list, has no neighbours', () => {
  expect(neighboursOf(posts, { slug: 'about' } as Post)).toEqual({});
});
