import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPosts } from './load';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'posts-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Writes posts with the given lines of front matter, and reads them in a Japanese blog. */
function read(files: Record<string, string>) {
  for (const [file, lines] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(
      join(folder, file),
      `---\ntitle: t\npublishedOn: 2015-02-18\n${lines}---\nbody\n`,
    );
  }
  const options = { timeZone: 'Asia/Tokyo', language: 'ja', includeDrafts: false } as const;
  const { bySlug, errors } = readPosts(folder, options);
  return {
    posts: [...bySlug.values()]
      .map(({ slug, lang, translationOf }) => [slug, lang, translationOf])
      .sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    errors: errors.map(({ file, line, column, rule, mend }) => [
      `${file}:${line}:${column}`.replace(folder, '').replace(/^.*\/(?=[^/]*$)/, ''),
      rule,
      mend.replaceAll(folder, '').replace(/^.*: (?=\S)/, ''),
    ]),
  };
}

test('a file with a language in its name is the translation of the file beside it', () => {
  const { posts, errors } = read({
    'garden.md': 'slug: niwa\n',
    'garden.en.md': '',
    'garden.pt-br.markdown': '',
    'garden.zh-Hant.md': 'lang: zh-Hant-HK\nslug: garden-hk\n',
    'english.md': 'lang: en\n',
    'english.ja.md': '',
    'pages/about.md': '',
    'pages/about.en.md': '',
  });
  expect(errors).toEqual([]);
  expect(posts).toEqual([
    ['about', undefined, undefined],
    ['about.en', 'en', 'about'],
    ['english', 'en', undefined],
    ['english.ja', 'ja', 'english'],
    ['garden-hk', 'zh-Hant-HK', 'niwa'],
    ['garden.en', 'en', 'niwa'],
    ['garden.pt-br', 'pt-BR', 'niwa'],
    ['niwa', undefined, undefined],
  ]);
});

test('a file is its own post without an original beside it, or with a word that is no language', () => {
  const { posts, errors } = read({
    'alone.en.md': '',
    'sub/alone.md': '',
    'note.md': '',
    'note.v2.md': '',
    'note.old.md': '',
    // Newari, but more often a word.
    'note.new.md': '',
    'note.xx.md': '',
    'pages/note.en.md': '',
  });
  expect(errors).toEqual([]);
  expect(posts.map(([, , translationOf]) => translationOf)).toEqual(posts.map(() => undefined));
});

test('a language of three letters in the name of a file counts if lang has it too', () => {
  const { posts } = read({ 'note.md': '', 'note.fil.md': 'lang: fil\n' });
  expect(posts.at(-1)).toEqual(['note.fil', 'fil', 'note']);
});

test('translationOf ties posts of any name, by slug or path', () => {
  const { posts, errors } = read({
    'niwa.md': '',
    '2016/garden.md': 'lang: en\ntranslationOf: niwa\n',
    'jardin.md': 'lang: fr\ntranslationOf: /niwa\n',
    'essay.md': 'lang: en\n',
    // Without lang, in the language of the site.
    'zuihitsu.md': 'translationOf: essay\n',
  });
  expect(errors).toEqual([]);
  expect(posts).toEqual([
    ['essay', 'en', undefined],
    ['garden', 'en', 'niwa'],
    ['jardin', 'fr', 'niwa'],
    ['niwa', undefined, undefined],
    ['zuihitsu', undefined, 'essay'],
  ]);
});

test('a translation without an original is an error that names the nearest slugs', () => {
  const { posts, errors } = read({
    'hanami-2015.md': '',
    'a.md': 'lang: en\ntranslationOf: hanami-2016\n',
    'b.md': 'lang: en\ntranslationOf: b\n',
    'pages/about.md': 'lang: en\ntranslationOf: a\n',
  });
  expect(errors).toEqual([
    ['a.md:5:16', 'translationUnknown', 'hanami-2015'],
    ['b.md:5:16', 'translationUnknown', 'もとの記事の slug を確かめて、直してください。'],
    ['about.md:5:16', 'translationUnknown', 'もとの記事の slug を確かめて、直してください。'],
  ]);
  expect(posts.map(([, , translationOf]) => translationOf)).toEqual(posts.map(() => undefined));
});

test('a translation of a translation is an error that names the original', () => {
  const { errors } = read({
    'niwa.md': '',
    'niwa.en.md': '',
    'jardin.md': 'translationOf: niwa.en\nlang: fr\n',
  });
  expect(errors).toEqual([['jardin.md:4:16', 'translationOfTranslation', 'niwa']]);
});

test('of two posts that are each the translation of the other, one has to be the original', () => {
  const { errors } = read({
    'niwa.md': 'translationOf: garden\n',
    'garden.md': 'translationOf: niwa\nlang: en\n',
  });
  const mend = '2つのうち、もとの記事からは translationOf の行を消してください。';
  expect(errors.map(([position, , words]) => [position, words])).toEqual([
    ['garden.md:4:16', mend],
    ['niwa.md:4:16', mend],
  ]);
});

test('a translation beside an index.md needs a slug, as the original does', () => {
  const { posts, errors } = read({
    'hanami/index.md': 'slug: hanami\n',
    'hanami/index.en.md': '',
    'hanami/index.fr.md': 'slug: cerisiers\n',
    'index.de.md': '',
  });
  expect(errors).toEqual([['index.en.md:1:1', 'slugIndex', "'hanami.en'"]]);
  expect(posts).toContainEqual(['cerisiers', 'fr', 'hanami']);
  expect(posts).toContainEqual(['index.de', undefined, undefined]);
});

test('two versions of a post in one language are an error', () => {
  const { errors } = read({
    'niwa.md': '',
    'niwa.en.md': '',
    'garden.md': 'lang: en\ntranslationOf: niwa\n',
    // In the language of the original, because lang is missing.
    'forgotten.md': 'translationOf: niwa\n',
    'niwa.ja.md': '',
  });
  expect(errors.map(([position, rule]) => [position, rule])).toEqual([
    ['forgotten.md:4:16', 'translationLanguage'],
    ['niwa.en.md:1:1', 'translationLanguage'],
    ['niwa.ja.md:1:1', 'translationLanguage'],
  ]);
});

test('a lang that contradicts the name of the file is an error', () => {
  const { errors } = read({
    'niwa.md': '',
    'niwa.en.md': 'lang: fr\n',
    'niwa.de.md': 'lang: de-AT\n',
  });
  expect(errors.map(([position, rule]) => [position, rule])).toEqual([
    ['niwa.en.md:4:7', 'langNotOfFile'],
  ]);
});

test('while a file has errors, no translation of it is an error', () => {
  writeFileSync(join(folder, 'niwa.md'), '---\ntitle: t\n---\nno day\n');
  const { errors } = read({ 'garden.md': 'lang: en\ntranslationOf: niwa\n' });
  expect(errors.map(([, rule]) => rule)).toEqual(['required']);
});
