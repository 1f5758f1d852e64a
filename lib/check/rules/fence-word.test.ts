import { expect, test } from 'vitest';
import { findingsOf, pageOf, positionsOf } from '../testing/page';
import { fenceWord } from './fence-word';

test('each word without a meaning is reported', () => {
  const page = pageOf('```ts twoslash {1} foo=bar\na\n```\n\n```rust,foo\na\n```');
  expect(positionsOf(fenceWord, page)).toEqual(['5:7', '5:20', '9:9']);
});

test('a value in quotation marks is reported once', () => {
  expect(positionsOf(fenceWord, pageOf('```ts hl_lines="1 2"\na\n```'))).toEqual(['5:7']);
});

test('for a file name, the right notation is suggested', () => {
  expect(findingsOf(fenceWord, pageOf('```ts a.ts\na\n```'))).toMatchObject([
    { value: 'a.ts', other: 'ts:a.ts' },
  ]);
});

test.each([
  'ts:a b.ts {1,3} showLineNumbers=10',
  'diff js',
  'js diff',
  'js title="a b"',
  'rust,ignore',
  'ts copy',
])('```%s is not reported', (info) => {
  expect(positionsOf(fenceWord, pageOf(`\`\`\`${info}\na\n\`\`\``))).toEqual([]);
});
