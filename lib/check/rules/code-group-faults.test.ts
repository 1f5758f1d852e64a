import { expect, test } from 'vitest';
import { findingsOf, pageOf, positionsOf } from '../testing/page';
import { codeGroupEmpty, codeGroupLabel } from './code-group-faults';

test('a group without a code block is reported', () => {
  expect(positionsOf(codeGroupEmpty, pageOf('文\n\n:::code-group\n言葉\n:::'))).toEqual(['7:1']);
  expect(positionsOf(codeGroupEmpty, pageOf(':::code-group\n```ts [a]\n```\n:::'))).toEqual([]);
  expect(positionsOf(codeGroupEmpty, pageOf(':::message\n言葉\n:::'))).toEqual([]);
});

test('a block without a label is reported, and the second of two with one label', () => {
  const page = pageOf(
    '::: code-group\n```ts\n```\n\n```ts [a]\n```\n\n```ts:b.ts\n```\n\n~~~ts title="a"\n~~~\n:::',
  );
  expect(positionsOf(codeGroupLabel, page)).toEqual(['6:1', '15:1']);
  expect(findingsOf(codeGroupLabel, page)).toMatchObject([{ value: '' }, { value: 'a' }]);
});

test('code outside a group needs no label', () => {
  expect(positionsOf(codeGroupLabel, pageOf('```ts\n```\n\n:::message\n```ts\n```\n:::'))).toEqual(
    [],
  );
});
