import { expect, test } from 'vitest';
import { planOf } from './plan';

/** The steps as text: `…` before a token that may begin inside a word, `…` after one that may be longer. */
const plan = (term: string) =>
  planOf(term).map(
    ({ text, offset, open, inside }) => `${inside ? '…' : ''}${text}@${offset}${open ? '…' : ''}`,
  );

test('every second pair is looked up, and the last pair may overlap', () => {
  expect(plan('検索')).toEqual(['検索@0']);
  expect(plan('読書会')).toEqual(['読書@0', '書会@2']);
  expect(plan('全文検索')).toEqual(['全文@0', '検索@4']);
});

test('a single character and a last word match as prefixes', () => {
  expect(plan('京')).toEqual(['京@0…']);
  expect(plan('ru')).toEqual(['ru@0…']);
  expect(plan('go言語')).toEqual(['go@0', '言語@4']);
  expect(plan('言語go')).toEqual(['言語@0', 'go@4…']);
  expect(plan('読書会 の ruby')).toEqual(['読書@0', '書会@2', 'の@7', 'ruby@10…']);
});

test('three letters at the beginning of the term match inside a word', () => {
  expect(plan('rub')).toEqual(['…rub@0…']);
  expect(plan('https化')).toEqual(['…https@0', '化@10…']);
});

test('a long word is looked up in pieces of twelve letters', () => {
  expect(plan('abcdefghijkl')).toEqual(['…abcdefghijkl@0…']);
  expect(plan('abcdefghijklmno')).toEqual(['…abcdefghijkl@0', ' defghijklmno@6']);
  expect(plan('#abcdefghijklabcdefghijkl')).toEqual(['#a@0', 'abcdefghijkl@2', ' abcdefghijkl@26']);
});
