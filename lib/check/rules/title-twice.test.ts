import { expect, test } from 'vitest';
import { findingsOf, pageOf } from '../testing/page';
import { titleTwice } from './title-twice';

const page = (title: string, file: string) =>
  pageOf('', [`title: ${title}`, 'publishedOn: 2015-02-18'], file);

test('the title of an earlier file is reported, also in another width or case', () => {
  const first = page('Docker 日記', 'a.md');
  const second = page('ＤＯＣＫＥＲ　日記', 'b.md');
  const posts = [first.post, second.post];
  expect(findingsOf(titleTwice, first, { posts })).toEqual([]);
  const [finding] = findingsOf(titleTwice, second, { posts });
  expect(finding).toMatchObject({ line: 2, column: 8, value: 'ＤＯＣＫＥＲ　日記' });
  expect(finding?.other).toMatch(/a\.md$/);
});

test('a translation may have the title of its original', () => {
  const [original, translation] = [page('React Hooks', 'a.md'), page('React Hooks', 'a.en.md')];
  const post = { ...translation.post, lang: 'en', translationOf: 'a' };
  const posts = [post, original.post];
  expect(findingsOf(titleTwice, { ...translation, post }, { posts })).toEqual([]);
  expect(findingsOf(titleTwice, original, { posts })).toEqual([]);
});

test('a different title is not reported', () => {
  const [a, b] = [page('散髪 1', 'a.md'), page('散髪 2', 'b.md')];
  expect(findingsOf(titleTwice, b, { posts: [a.post, b.post] })).toEqual([]);
});
