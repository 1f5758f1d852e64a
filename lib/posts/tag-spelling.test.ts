import { expect, test } from 'vitest';
import type { Post } from './post';
import { spellTagsAlike } from './tag-spelling';

const tagged = (file: string, ...tags: readonly string[]) => ({ file, tags }) as Post;

test('the most frequent spelling of a tag replaces the others', () => {
  const posts = [
    tagged('1', 'docker', 'x'),
    tagged('2', 'Docker'),
    tagged('3', 'Ｄocker'),
    tagged('4', 'Docker'),
  ];
  expect(spellTagsAlike(posts).map(({ tags }) => tags)).toEqual([
    ['Docker', 'x'],
    ['Docker'],
    ['Docker'],
    ['Docker'],
  ]);
});

test('a post whose tags do not change is the same object', () => {
  const posts = [tagged('1', 'a', 'b'), tagged('2', 'a')];
  const result = spellTagsAlike(posts);
  expect(result[0]).toBe(posts[0]);
  expect(result[1]).toBe(posts[1]);
});
