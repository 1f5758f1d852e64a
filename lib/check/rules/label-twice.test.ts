import { expect, test } from 'vitest';
import { findingsOf, pageOf, placesOf } from '../testing/page';
import { labelTwice } from './label-twice';

test('the second footnote of a name is found', () => {
  const page = pageOf('文[^1]\n\n[^1]: 注\n\n[^1]: 消える注');
  expect(findingsOf(labelTwice, page)).toMatchObject([
    { line: 9, column: 1, value: '[^1]', other: '7' },
  ]);
});

test('the second address of a name is found, in another case too', () => {
  const page = pageOf('[a]\n\n[a]: /b\n[A]: /c');
  expect(findingsOf(labelTwice, page)).toMatchObject([
    { line: 8, column: 1, value: '[A]', other: '7' },
  ]);
});

test.each(['[a]\n\n[a]: /b\n[a]: /b', '[a][^a]\n\n[a]: /b\n\n[^a]: 注'])('%j is none', (text) => {
  expect(placesOf(labelTwice, pageOf(text))).toEqual([]);
});
