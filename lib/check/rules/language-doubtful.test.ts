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
])('%s is reported', (lang, other) => {
  const findings = findingsOf(languageDoubtful, pageIn(lang));
  expect(findings).toMatchObject([{ line: 3, column: 7, value: lang, other }]);
});

test.each(['ja', 'en-US', 'zh-Hant', 'ko', 'uk', 'ryu', 'ain'])('%s is not reported', (lang) => {
  expect(findingsOf(languageDoubtful, pageIn(lang))).toEqual([]);
});
