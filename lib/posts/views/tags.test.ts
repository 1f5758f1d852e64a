import { expect, test } from 'vitest';
import type { Post } from '../post';
import { tagsOf } from './tags';

const tagged = (slug: string, ...tags: readonly string[]) => ({ slug, tags }) as Post;

test('tags come by number of posts, then by name, each with its posts in order', () => {
  const posts = [
    tagged('c', '日記', 'Docker'),
    tagged('b', 'Docker', 'あ'),
    tagged('a', 'い', 'Docker', '日記'),
  ];
  expect(tagsOf(posts)).toEqual([
    { tag: 'Docker', posts },
    { tag: '日記', posts: [posts[0], posts[2]] },
    { tag: 'あ', posts: [posts[1]] },
    { tag: 'い', posts: [posts[2]] },
  ]);
});

test('posts without tags have no tags', () => {
  expect(tagsOf([tagged('a')])).toEqual([]);
});
