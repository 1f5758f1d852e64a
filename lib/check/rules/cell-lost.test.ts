import { expect, test } from 'vitest';
import { findingsOf, pageOf, placesOf } from '../testing/page';
import { cellLost } from './cell-lost';

test('a cell beyond the columns is found, and so is a bar that was to be text', () => {
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
])('%j is none', (text) => {
  expect(placesOf(cellLost, pageOf(text))).toEqual([]);
});
