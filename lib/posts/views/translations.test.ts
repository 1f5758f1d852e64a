import { expect, test, vi } from 'vitest';
import { postWith } from '../../feeds/testing/entries';
import { yearsOf } from './archive';
import { seriesOf } from './series';
import { tagsOf } from './tags';
import { listedLanguages, listOf, oneVersionOfEach, postsIn, versionsOf } from './translations';

vi.mock('../../site', async () => ({ site: (await import('../../feeds/testing/entries')).site }));

const garden = postWith({
  slug: 'niwa',
  tags: ['花'],
  series: { name: '庭' },
  publishedOn: '2020-05-01',
});
const gardenEn = postWith({
  slug: 'niwa.en',
  lang: 'en',
  translationOf: 'niwa',
  tags: ['花', 'flowers'],
  series: { name: '庭' },
  publishedOn: '2021-01-01',
});
const gardenFr = postWith({
  slug: 'jardin',
  lang: 'fr',
  translationOf: 'niwa',
  publishedOn: '2020-04-01',
});
const essay = postWith({ slug: 'essay', lang: 'en', publishedOn: '2019-01-02' });
const essayJa = postWith({ slug: 'zuihitsu', translationOf: 'essay', publishedOn: '2019-01-01' });
const english = postWith({ slug: 'english-only', lang: 'en', publishedOn: '2018-01-01' });
const posts = [gardenEn, garden, gardenFr, essay, essayJa, english];

const slugs = (list: readonly { slug: string }[]) => list.map(({ slug }) => slug);

test('a list has each post once: in the language of the site, else as the original', () => {
  expect(slugs(oneVersionOfEach(posts))).toEqual(['niwa', 'zuihitsu', 'english-only']);
  expect(slugs(oneVersionOfEach([gardenFr, gardenEn, essay]))).toEqual(['niwa.en', 'essay']);
  const french = postWith({ slug: 'essai', lang: 'fr', translationOf: 'essay' });
  expect(slugs(oneVersionOfEach([french, essay]))).toEqual(['essay']);
});

test('a list without translations is the same array', () => {
  const plain = [garden, english];
  expect(oneVersionOfEach(plain)).toBe(plain);
  expect(listOf(plain, english)).toBe(plain);
  expect(listedLanguages(plain)).toEqual([]);
});

test('a Japanese of a region is the language of a Japanese site', () => {
  const japan = postWith({ slug: 'zuihitsu', lang: 'ja-JP', translationOf: 'essay' });
  expect(slugs(oneVersionOfEach([essay, japan]))).toEqual(['zuihitsu']);
  expect(listedLanguages([essay, japan])).toEqual(['en']);
});

test('a version in the language of the site comes before one of a region, which gets a list', () => {
  const region = postWith({ slug: 'kansai', lang: 'ja-JP' });
  const version = postWith({ slug: 'hyojun', translationOf: 'kansai' });
  const both = [region, version];
  expect(slugs(oneVersionOfEach(both))).toEqual(['hyojun']);
  expect(listedLanguages(both)).toEqual(['ja-JP']);
  expect(slugs(listOf(both, region))).toEqual(['kansai']);
});

test('tags, series and years have each post once', () => {
  const tags = tagsOf(posts).map(({ tag, posts: tagged }) => [tag, slugs(tagged)]);
  expect(tags).toEqual([
    ['flowers', ['niwa.en']],
    ['花', ['niwa']],
  ]);
  expect(seriesOf(posts).map((series) => slugs(series.posts))).toEqual([['niwa']]);
  expect(yearsOf(posts).map(({ year, posts: ofYear }) => [year, slugs(ofYear)])).toEqual([
    ['2021', ['niwa.en']],
    ['2020', ['niwa']],
    ['2019', ['zuihitsu']],
    ['2018', ['english-only']],
  ]);
});

test('each language of a translated post has a list, with posts in one language too', () => {
  expect(listedLanguages(posts)).toEqual(['en', 'fr']);
  expect(slugs(postsIn(posts, 'en'))).toEqual(['niwa.en', 'essay', 'english-only']);
  expect(postsIn(posts, 'de')).toEqual([]);
});

test('the neighbours of a translation are in its language', () => {
  expect(slugs(listOf(posts, gardenEn))).toEqual(['niwa.en', 'essay', 'english-only']);
  expect(slugs(listOf(posts, essay))).toEqual(['niwa.en', 'essay', 'english-only']);
  expect(slugs(listOf(posts, english))).toEqual(['niwa', 'zuihitsu', 'english-only']);
});

test('versions begin with the original', () => {
  for (const post of [gardenEn, garden, gardenFr]) {
    expect(slugs(versionsOf(posts, post))).toEqual(['niwa', 'niwa.en', 'jardin']);
  }
  expect(slugs(versionsOf(posts, essayJa))).toEqual(['essay', 'zuihitsu']);
  expect(slugs(versionsOf(posts, english))).toEqual(['english-only']);
  // The original is a draft.
  expect(slugs(versionsOf([gardenFr, gardenEn], gardenFr))).toEqual(['niwa.en', 'jardin']);
});
