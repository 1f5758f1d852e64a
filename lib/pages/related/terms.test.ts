import { expect, test } from 'vitest';
import { termsOf } from './terms';

const terms = (text: string, weight = 1) => Object.fromEntries(termsOf([{ text, weight }]));

test('Latin words count whole, whatever their case and width', () => {
  expect(terms('Docker ｄｏｃｋｅｒ')).toEqual({ docker: 2 });
});

test('Japanese counts in pairs, pairs with hiragana less, and kanji also alone', () => {
  expect(terms('散髪した')).toEqual({
    散: 0.3,
    散髪: 1,
    髪: 0.3,
    髪し: 0.5,
    した: 0.2,
  });
});

test('pairs of katakana count half', () => {
  expect(terms('テスト')).toEqual({ テス: 0.5, スト: 0.5 });
});

test('punctuation and URLs are ignored', () => {
  expect(terms('本。「夜」 https://example.com/hon pic.example.com/abc')).toEqual({
    本: 0.3,
    夜: 0.3,
  });
});

test('occurrences in a title count as often as its weight says', () => {
  expect(terms('Go', 3)).toEqual({ go: 3 });
});
