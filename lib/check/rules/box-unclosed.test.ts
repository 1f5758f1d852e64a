import { expect, test } from 'vitest';
import { findingsOf, pageOf, positionsOf } from '../testing/page';
import { boxUnclosed } from './box-unclosed';

test.each([
  [':::message\n文', '5:1', ':::'],
  ['文\n\n::::details 題\n文\n:::', '7:1', '::::'],
  ['- 項目\n  :::note warn\n  文', '6:3', ':::'],
  ['> :::message\n> 文\n\n:::', '5:3', ':::'],
  [':::message\n:::details 題\n文\n:::\n:::', '6:1', ':::'],
])('%j is reported', (text, position, other) => {
  const page = pageOf(text);
  expect(positionsOf(boxUnclosed, page)).toEqual([position]);
  expect(findingsOf(boxUnclosed, page)).toMatchObject([{ other }]);
});

test.each([
  ':::message\n文\n:::',
  '::::message\n:::details 題\n文\n:::\n::::',
  '```\n:::message\n```',
  '文 :::message',
  ':::tip\n文\n:::',
  ':::',
])('%j is not reported', (text) => {
  expect(positionsOf(boxUnclosed, pageOf(text))).toEqual([]);
});
