import { expect, test } from 'vitest';
import type { Post } from './post';
import { spellAlike } from './tag-spelling';

const tagged = (file: string, ...tags: readonly string[]) => ({ file, tags }) as Post;

test('the most frequent spelling of a tag replaces the others', () => {
  const posts = [
    tagged('1', 'docker', 'x'),
    tagged('2', 'Docker'),
    tagged('3', 'Ｄocker'),
    tagged('4', 'Docker'),
  ];
  expect(spellAlike(posts).map(({ tags }) => tags)).toEqual([
    ['Docker', 'x'],
    ['Docker'],
    ['Docker'],
    ['Docker'],
  ]);
});

test('a post whose tags do not change is the same object', () => {
  const posts = [tagged('1', 'a', 'b'), tagged('2', 'a')];
  const result = spellAlike(posts);
  expect(result[0]).toBe(posts[0]);
  expect(result[1]).toBe(posts[1]);
});

test('the most frequent spelling of the name of a series replaces the others, and keeps the place', () => {
  const part = (name: string, order: number) =>
    ({ ...tagged(`${order}`), series: { name, order } }) as Post;
  const posts = [part('ＮＥＸＴ', 1), part('Next', 2), part('Next', 3)];
  expect(spellAlike(posts).map(({ series }) => series)).toEqual([
    { name: 'Next', order: 1 },
    { name: 'Next', order: 2 },
    { name: 'Next', order: 3 },
  ]);
});
