import { expect, test } from 'vitest';
import { isJapanese, isSameLanguage, languageInProgram, languageOf } from './language';

test.each([
  ['zh-cn', 'zh-CN'],
  ['ja_JP', 'ja-JP'],
  ['en_US.UTF-8', 'en-US'],
  [['zh-TW', 'en'], 'zh-TW'],
  ['', undefined],
  // Hexo writes this into new configurations of some themes.
  ['default', undefined],
  ['日本語', undefined],
  [undefined, undefined],
])('the setting %j names the language %s', (value, language) => {
  expect(languageOf(value)).toBe(language);
});

test('the first value that is a language is taken', () => {
  expect(languageOf('', 'no language', 'de')).toBe('de');
});

test.each([
  ['<html lang="en-us" className="x">', 'en-US'],
  ["<html class='a' lang='ja'>", 'ja'],
  ["i18n: { defaultLocale: 'fr' }", 'fr'],
  ['"language": "zh-CN",', 'zh-CN'],
  ['export const LANG = x; const language = "ko"', 'ko'],
  ['<html lang={siteMetadata.language}> language: "en-us"', 'en-US'],
  ['const slang = "en"', undefined],
])('the program %s sets the language %s', (text, language) => {
  expect(languageInProgram(text)).toBe(language);
});

test.each([
  ['今日はよい天気です。`const weather = fetchWeather()`', true],
  ['今天天气很好', false],
  ['The word ねこ means cat, and this post explains at length how it is written and read.', false],
])('%s: is it Japanese? %s', (text, expected) => {
  expect(isJapanese(text)).toBe(expected);
});

test('a region makes no other language', () => {
  expect(isSameLanguage('ja-JP', 'ja')).toBe(true);
  expect(isSameLanguage('zh-CN', 'ja')).toBe(false);
});
