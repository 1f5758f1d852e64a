import { expect, test } from 'vitest';
import { interfaceLanguage, langWithin } from './interface-language';

const [ja, en] = [{ language: 'ja' }, { language: 'en' }] as const;

test.each([
  ['en', ja, 'en'],
  ['en-GB', ja, 'en'],
  ['en-Latn-US', ja, 'en'],
  ['ja', en, 'ja'],
  ['ja-JP', en, 'ja'],
  [undefined, ja, 'ja'],
  [undefined, en, 'en'],
])('around a text in %s on a site in %o, the interface is in %s', (lang, site, language) => {
  expect(interfaceLanguage(lang, site)).toBe(language);
});

test.each([['fr'], ['zh-Hant'], ['ar']])(
  'around a text in %s it is in the language of the site',
  (lang) => {
    expect(interfaceLanguage(lang, ja)).toBe('ja');
    expect(interfaceLanguage(lang, en)).toBe('en');
  },
);

test('a text says its language where it differs from that around it', () => {
  expect(langWithin('en', 'en-GB')).toBe('en-GB');
  expect(langWithin('ja', 'en')).toBe('en');
  expect(langWithin('en', 'en')).toBeUndefined();
});
