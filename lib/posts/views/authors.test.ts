import { expect, test } from 'vitest';
import { authorsOfPost, namedAuthors } from './authors';

const hanako = { name: '山田花子', social: [] };
const ken = { name: '佐藤健', social: [] };
const authors = { hanako, ken };

test('a post that names no author is by the author of the site, and names nobody', () => {
  const site = { author: { name: '店主' }, authors };
  expect(authorsOfPost({}, site)).toEqual([{ name: '店主' }]);
  expect(namedAuthors({}, site)).toEqual([]);
  expect(authorsOfPost({}, { authors })).toEqual([]);
});

test('authors are in the order of the post, without unknown ones', () => {
  const site = { author: { ...ken, key: 'ken' }, authors };
  const names = authorsOfPost({ authors: ['ken', 'constructor', 'hanako'] }, site);
  expect(names.map(({ name }) => name)).toEqual(['佐藤健', '山田花子']);
});

test('a post does not name the author of the site alone', () => {
  const site = { author: { ...ken, key: 'ken' }, authors };
  expect(namedAuthors({ authors: ['ken'] }, site)).toEqual([]);
  expect(namedAuthors({ authors: ['hanako'] }, site)).toHaveLength(1);
  expect(namedAuthors({ authors: ['ken', 'hanako'] }, site)).toHaveLength(2);
});
