import { expect, test } from 'vitest';
import { findingsOf, pageOf, positionsOf } from '../testing/page';
import { referenceUndefined } from './reference-undefined';

test.each([
  ['[文][名前]', '名前'],
  ['[名前][]', '名前'],
  ['[`a`][]', '`a`'],
  ['![絵][picture]', 'picture'],
])('%j is reported', (text, other) => {
  expect(findingsOf(referenceUndefined, pageOf(text))).toMatchObject([
    { line: 5, column: 1, other },
  ]);
});

test.each([
  '[文][名前]\n\n[名前]: /a',
  '[x] と [1] と [重要]',
  'a[i][j] と a[0][1] と 配列[i][j]',
  '[1][2]',
  '`[文][名前]`',
  '\\[文][名前]',
  '[^1][^2]\n\n[^1]: a\n\n[^2]: b',
])('%j is not reported', (text) => {
  expect(positionsOf(referenceUndefined, pageOf(text))).toEqual([]);
});
