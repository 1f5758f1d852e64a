import { expect, test } from 'vitest';
import { findingsOf, pageOf, positionsOf } from '../testing/page';
import { cellLost } from './cell-lost';

test('a cell beyond the columns is reported, also when it comes from an unescaped bar', () => {
  const page = pageOf('| a | b |\n|---|---|\n| c | d | e |\n| f | `g|h` |\n| i | j |\n');
  expect(findingsOf(cellLost, page)).toMatchObject([
    { line: 7, column: 11, value: 'e', other: '2' },
    { line: 8, column: 10, value: 'h`', other: '2' },
  ]);
});

test.each([
  '| a |\n|---|\n| b |',
  '| a | b |\n|---|---|\n| c |',
  '| a |\n|---|\n| b \\| c |',
  '| a |\n|---|\n| b | |',
])('%j is not reported', (text) => {
  expect(positionsOf(cellLost, pageOf(text))).toEqual([]);
});
