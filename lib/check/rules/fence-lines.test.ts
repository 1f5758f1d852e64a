import { expect, test } from 'vitest';
import { findingsOf, pageOf } from '../testing/page';
import { fenceLines } from './fence-lines';

test.each([
  ['```ts {99}\na\nb\n```', '99', '2'],
  ['```ts {1,3-4}\na\nb\n```', '3', '2'],
])('%j is reported', (text, value, other) => {
  expect(findingsOf(fenceLines, pageOf(text))).toMatchObject([
    { line: 5, column: 1, value, other },
  ]);
});

test.each(['```ts {1-2}\na\nb\n```', '```ts\na\n```', '    {99}'])('%j is not reported', (text) => {
  expect(findingsOf(fenceLines, pageOf(text))).toEqual([]);
});
