import { expect, test } from 'vitest';
import type { Post } from '../../posts/post';
import { relate } from './relations';

const post = (slug: string) => ({ slug }) as Post;
const posts = ['a', 'b', 'c'].map(post);
const text = (...links: string[]) => ({ terms: new Map(), links: new Set(links) });

test('each post that links to another is known once, a post that links to itself is not', () => {
  const { linking, isLinked } = relate(
    posts,
    new Map([
      ['a', text('c')],
      ['b', text('c', 'a')],
      ['c', text('c')],
    ]),
  );
  expect([...linking(post('c'))]).toEqual(['a', 'b']);
  expect([...linking(post('b'))]).toEqual([]);
  expect(isLinked(post('b'), post('a'))).toBe(true);
  expect(isLinked(post('a'), post('b'))).toBe(false);
});

test('a post without a text is related to none', () => {
  const { similarities, linking } = relate(posts, new Map([['a', text('b')]]));
  expect(similarities(post('b')).get('a')).toBe(0);
  expect([...linking(post('b'))]).toEqual(['a']);
});
