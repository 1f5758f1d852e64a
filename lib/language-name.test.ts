import { expect, test } from 'vitest';
import { nameIn, ownName } from './language-name';

test('a language is named in itself, with a capital letter where there is one', () => {
  const names = ['ja', 'en', 'fr', 'zh-Hant', 'ko', 'de'].map(ownName);
  expect(names).toEqual(['日本語', 'English', 'Français', '繁體中文', '한국어', 'Deutsch']);
});

test('a language has a name in other languages', () => {
  expect(nameIn('ja', 'fr')).toBe('フランス語');
  expect(nameIn('en', 'ja')).toBe('Japanese');
});

test('a language without a name is its tag', () => {
  expect(ownName('qaa')).toBe('Qaa');
});
