import { expect, test } from 'vitest';
import { findingsOf, pageOf, positionsOf } from '../testing/page';
import { fenceText } from './fence-text';

test('text that the code does not contain is reported', () => {
  const page = pageOf('```ts /a/ /b c/ "d"\na b  c\n```');
  expect(positionsOf(fenceText, page)).toEqual(['5:11', '5:17']);
  expect(findingsOf(fenceText, page)).toMatchObject([
    { value: 'b c', other: '' },
    { value: 'd', other: '' },
  ]);
});

test('for a file name, the right notation is suggested', () => {
  expect(findingsOf(fenceText, pageOf('```ts "src/a.ts"\na\n```'))).toMatchObject([
    { value: 'src/a.ts', other: 'ts:src/a.ts' },
  ]);
});

test.each(['ts /a/', 'ts /b c/ "a"', 'diff js /a b/', 'ts:/etc/x/'])(
  '```%s is not reported',
  (info) => {
    expect(positionsOf(fenceText, pageOf(`\`\`\`${info}\na b c\n\`\`\``))).toEqual([]);
  },
);
