import { expect, test } from 'vitest';
import type { Post } from './post';
import { spellTagsAlike } from './tag-spelling';

const tagged = (file: string, ...tags: readonly string[]) => ({ file, tags }) as Post;

test('the spelling of most posts wins, and the others are named', () => {
  const posts = [
    tagged('1', 'docker', 'x'),
    tagged('2', 'Docker'),
    tagged('3', 'Ｄocker'),
    tagged('4', 'Docker'),
  ];
  const { posts: respelt, warnings } = spellTagsAlike(posts);
  expect(respelt.map(({ tags }) => tags)).toEqual([
    ['Docker', 'x'],
    ['Docker'],
    ['Docker'],
    ['Docker'],
  ]);
  expect(warnings.map(({ file }) => file)).toEqual(['1', '3']);
  expect(warnings[0]?.faults).toEqual([
    { name: 'tagSpelling', level: 'warning', fact: { value: 'docker', other: 'Docker' } },
  ]);
});

test('posts spelt alike stay the objects they were', () => {
  const posts = [tagged('1', 'a', 'b'), tagged('2', 'a')];
  expect(spellTagsAlike(posts)).toEqual({ posts, warnings: [] });
});
