import { expect, test } from 'vitest';
import { findingsOf, pageOf, placesOf } from '../testing/page';
import { fenceWord } from './fence-word';

test('words that mean nothing are found, each of them', () => {
  const page = pageOf('```ts twoslash {1} foo=bar\na\n```\n\n```rust,foo\na\n```');
  expect(placesOf(fenceWord, page)).toEqual(['5:7', '5:20', '9:9']);
});

test('a word with quotes is found once', () => {
  expect(placesOf(fenceWord, pageOf('```ts hl_lines="1 2"\na\n```'))).toEqual(['5:7']);
});

test('a file name gets its place', () => {
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
])('```%s is none', (info) => {
  expect(placesOf(fenceWord, pageOf(`\`\`\`${info}\na\n\`\`\``))).toEqual([]);
});
