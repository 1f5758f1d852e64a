import { expect, test } from 'vitest';
import type { Post } from '../../posts/post';
import { relate } from './relations';

const post = (slug: string) => ({ slug }) as Post;
const posts = ['a', 'b', 'c'].map(post);
const text = (...links: string[]) => ({ terms: new Map(), links: new Set(links) });

test('each post that links to another is known once, a post that links to itself is not', () => {
  const { linking, linksOf } = relate(
    posts,
    new Map([
      ['a', text('c')],
      ['b', text('c', 'a')],
      ['c', text('c')],
    ]),
  );
  expect([...linking(post('c'))]).toEqual(['a', 'b']);
  expect([...linking(post('b'))]).toEqual([]);
  expect([...linksOf(post('b'))]).toEqual(['c', 'a']);
  expect([...linksOf(post('d'))]).toEqual([]);
});

test('a post without a text is related to none', () => {
  const { similarityTo, linking } = relate(posts, new Map([['a', text('b')]]));
  expect(similarityTo(post('b'))(post('a'))).toBe(0);
  expect([...linking(post('b'))]).toEqual(['a']);
});
