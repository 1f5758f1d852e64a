import { expect, test } from 'vitest';
import { findingsOf, pageOf } from '../testing/page';
import { originalMissing } from './original-missing';

const page = (file: string, ...lines: string[]) =>
  pageOf('', ['title: t', 'publishedOn: 2015-02-18', ...lines], file);

const french = page('essai.md', 'lang: fr').post;

test.each([
  ['2015/hanami.en.md', 'hanami', 'en'],
  ['hanami.fr.md', 'hanami', 'fr'],
])('%s has the name of a translation, but no original', (file, value, other) => {
  expect(findingsOf(originalMissing, page(file), { posts: [french] })).toEqual([
    expect.objectContaining({ line: 1, column: 1, value, other }),
  ]);
});

test('a post that says its language or original, and a name without a language of the blog, are not reported', () => {
  const translation = page('hanami.en.md');
  const post = { ...translation.post, lang: 'en', translationOf: 'hanami' };
  for (const each of [
    { ...translation, post },
    page('hanami.en.md', 'lang: en'),
    page('hanami.en.md', 'translationOf: sakura'),
    // Tsonga, but here a file of TypeScript.
    page('index.ts.md'),
    page('hanami.de.md'),
    page('v1.2.md'),
  ])
    expect(findingsOf(originalMissing, each, { posts: [french] })).toEqual([]);
});

test('a file beside its original is not reported, although an error keeps it from being the translation', () => {
  const posts = [page('hanami.md', 'lang: en').post];
  expect(findingsOf(originalMissing, page('hanami.en.md'), { posts })).toEqual([]);
});
