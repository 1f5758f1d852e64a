import { expect, test } from 'vitest';
import { findingsOf, pageOf } from '../testing/page';
import { languageDoubtful } from './language-doubtful';

const pageIn = (lang: string) =>
  pageOf('文', ['title: t', `lang: ${lang}`, 'publishedOn: 2015-02-18']);

test.each([
  ['jp', 'ja'],
  ['cn', 'zh-Hans'],
  ['tw', 'zh-Hant'],
  ['kr', 'ko'],
  ['us', 'en'],
  ['vn', 'vi'],
  ['japanese', ''],
])('%s is found', (lang, other) => {
  const found = findingsOf(languageDoubtful, pageIn(lang));
  expect(found).toMatchObject([{ line: 3, column: 7, value: lang, other }]);
});

test.each(['ja', 'en-US', 'zh-Hant', 'ko', 'uk', 'ryu', 'ain'])('%s is none', (lang) => {
  expect(findingsOf(languageDoubtful, pageIn(lang))).toEqual([]);
});
