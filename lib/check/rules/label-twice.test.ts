import { expect, test } from 'vitest';
import { findingsOf, pageOf, positionsOf } from '../testing/page';
import { labelTwice } from './label-twice';

test('the second footnote with a label is reported', () => {
  const page = pageOf('文[^1]\n\n[^1]: 注\n\n[^1]: 消える注');
  expect(findingsOf(labelTwice, page)).toMatchObject([
    { line: 9, column: 1, value: '[^1]', other: '7' },
  ]);
});

test('a second definition of a link label is reported, also in another case', () => {
  const page = pageOf('[a]\n\n[a]: /b\n[A]: /c');
  expect(findingsOf(labelTwice, page)).toMatchObject([
    { line: 8, column: 1, value: '[A]', other: '7' },
  ]);
});

test.each(['[a]\n\n[a]: /b\n[a]: /b', '[a][^a]\n\n[a]: /b\n\n[^a]: 注'])(
  '%j is not reported',
  (text) => {
    expect(positionsOf(labelTwice, pageOf(text))).toEqual([]);
  },
);
