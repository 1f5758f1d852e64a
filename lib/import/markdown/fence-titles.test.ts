import { expect, test } from 'vitest';
import { joinFenceTitles } from './fence-titles';

test.each([
  ['```ts :src/a.ts\nx\n```\n', '```ts:src/a.ts\nx\n```\n'],
  ['- ~~~c++ :題.cpp\n  x\n  ~~~\n', '- ~~~c++:題.cpp\n  x\n  ~~~\n'],
  ['````md\n```ts :a.ts\n```\n````\n', '````md\n```ts :a.ts\n```\n````\n'],
  ['```ts {1} :a.ts\n```\n', '```ts {1} :a.ts\n```\n'],
  ['``` ts\n```\n', '``` ts\n```\n'],
])('%j becomes %j', (text, joined) => {
  expect(joinFenceTitles(text)).toBe(joined);
});
