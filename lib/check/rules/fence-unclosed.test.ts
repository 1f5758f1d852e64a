import { expect, test } from 'vitest';
import { findingsOf, pageOf } from '../testing/page';
import { fenceUnclosed } from './fence-unclosed';

test.each([
  ['前\n\n```ts\na\n\n後の文', 7, 1, '```ts', ''],
  ['```ts\na\n``\n\n後の文', 5, 1, '```ts', '7'],
  ['```ts\na\n~~~\n\n後の文', 5, 1, '```ts', '7'],
  ['~~~\na\n```\n', 5, 1, '~~~', '7'],
  ['````md\n```ts\na\n```\n', 5, 1, '````md', '6'],
  ['```ts\na\n```です\n', 5, 1, '```ts', '7'],
  ['> ```ts\n> a\n\n後', 5, 3, '```ts', ''],
  ['- ```ts\n  a', 5, 3, '```ts', ''],
  ['```', 5, 1, '```', ''],
])('%j is reported', (text, line, column, value, other) => {
  expect(findingsOf(fenceUnclosed, pageOf(text))).toMatchObject([{ line, column, value, other }]);
});

test.each([
  '```ts\na\n```',
  '```ts\n```',
  '```ts\na\n`````   \n後',
  '~~~~\n```\n~~~~',
  '> ```ts\n> a\n> ```',
  '1. ```ts\n   a\n   ```\n',
  '    ```\n    a',
  '`` a ``',
])('%j is not reported', (text) => {
  expect(findingsOf(fenceUnclosed, pageOf(text))).toEqual([]);
});
