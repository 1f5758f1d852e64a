import { expect, test } from 'vitest';
import { pageOf, positionsOf } from '../testing/page';
import { fenceUnlabelled } from './fence-unlabelled';

test('a fenced code block without a language is reported, also in a list', () => {
  const page = pageOf('```\na\n```\n\n- あ\n  ~~~\n  b\n  ~~~\n');
  expect(positionsOf(fenceUnlabelled, page)).toEqual(['5:1', '10:3']);
});

test('a block with a language or a file name, and an indented code block, are not reported', () => {
  const page = pageOf('```ts\na\n```\n\n```:a.txt\nb\n```\n\n    c\n\n````md\n```\nd\n```\n````\n');
  expect(positionsOf(fenceUnlabelled, page)).toEqual([]);
});
