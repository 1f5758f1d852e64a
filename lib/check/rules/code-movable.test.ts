import { expect, test } from 'vitest';
import { pageOf, positionsOf } from '../testing/page';
import { codeMovable } from './code-movable';

const FILE = 'https://github.com/someone/tool/blob';
const COMMIT = '0123456789abcdef0123456789abcdef01234567';

test.each([
  [`${FILE}/main/a.ts#L10-L20`, '5:1'],
  [`文\n\n<${FILE}/main/a.ts#L10>`, '7:1'],
  [`@[github](${FILE}/main/a.ts#L10)`, '5:2'],
  [`${FILE}/refs/heads/next/a.ts#L10`, '5:1'],
])('%s may move', (body, position) => {
  expect(positionsOf(codeMovable, pageOf(body))).toEqual([position]);
});

test.each([
  `${FILE}/${COMMIT}/a.ts#L10-L20`,
  `${FILE}/v1.2.3/a.ts#L10`,
  `${FILE}/refs/tags/stable/a.ts#L10`,
  `${FILE}/main/a.ts`,
  `文の中の ${FILE}/main/a.ts#L10 です`,
  `[言葉](${FILE}/main/a.ts#L10)`,
  `\`${FILE}/main/a.ts#L10\``,
])('%s is not reported', (body) => {
  expect(positionsOf(codeMovable, pageOf(body))).toEqual([]);
});
