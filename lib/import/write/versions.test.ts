import { expect, test } from 'vitest';
import type { PlannedPost } from './plan';
import { Versions } from './versions';

/** The originals of posts, by slug: `[slug, language, version, kind]`. */
function originals(
  language: string | undefined,
  posts: [slug: string, lang?: string, versionOf?: string, kind?: 'post' | 'page'][],
) {
  const versions = new Versions(language);
  const planned = posts.map(([slug, lang, versionOf, kind = 'post']): PlannedPost => {
    const post = { id: slug, slug, file: `${slug}.md`, isHidden: false };
    versions.add({ kind, lang, versionOf }, post);
    return post;
  });
  versions.tie();
  return planned.map(({ slug, translationOf }) => [slug, translationOf]);
}

test('translations belong to the version in the language of the old blog', () => {
  expect(
    originals('ja', [
      ['garden', 'en', 'a'],
      ['niwa', undefined, 'a'],
      ['jardin', 'fr', 'a'],
      ['other', 'en', 'b'],
      ['alone'],
    ]),
  ).toEqual([
    ['garden', 'niwa'],
    ['niwa', undefined],
    ['jardin', 'niwa'],
    ['other', undefined],
    ['alone', undefined],
  ]);
});

test('without a version in that language, they belong to the first one', () => {
  expect(
    originals(undefined, [
      ['garden', 'en', 'a'],
      ['jardin', 'fr', 'a'],
    ]),
  ).toEqual([
    ['garden', undefined],
    ['jardin', 'garden'],
  ]);
});

test('a version whose name is that of another with its language is a translation of that one', () => {
  expect(
    originals('zh', [
      ['river', 'en', 'a'],
      ['river.zh', 'zh', 'a'],
    ]),
  ).toEqual([
    ['river', undefined],
    ['river.zh', 'river'],
  ]);
});

test('a second version in one language, and a page with the key of a post, are not tied', () => {
  expect(
    originals('ja', [
      ['niwa', 'ja', 'a'],
      ['niwa-2', undefined, 'a'],
      ['about', 'en', 'a', 'page'],
    ]),
  ).toEqual([
    ['niwa', undefined],
    ['niwa-2', undefined],
    ['about', undefined],
  ]);
});
