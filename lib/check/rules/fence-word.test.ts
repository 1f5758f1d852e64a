import { expect, test } from 'vitest';
import { findingsOf, pageOf, positionsOf } from '../testing/page';
import { fenceWord } from './fence-word';

test('each word without a meaning is reported', () => {
  const page = pageOf('```ts twoslash {1} foo=bar\na\n```\n\n```rust,foo\na\n```');
  expect(positionsOf(fenceWord, page)).toEqual(['5:7', '5:20', '9:9']);
});

test('a value in quotation marks is reported once', () => {
  expect(positionsOf(fenceWord, pageOf('```ts frame="a b"\na\n```'))).toEqual(['5:7']);
});

test.each(['a.ts', 'src/a.ts', '/etc/a.conf', '[slug].tsx'])(
  'for the file name %s, the right notation is suggested',
  (name) => {
    expect(findingsOf(fenceWord, pageOf(`\`\`\`ts ${name}\na\n\`\`\``))).toMatchObject([
      { value: name, other: `ts:${name}` },
    ]);
  },
);

test.each([
  ['ts {0}', '{0}'],
  ['ts {5-3}', '{5-3}'],
  ['ts collapse={1-5}', 'collapse={1-5}'],
  ['ts showLineNumbers=ten', 'showLineNumbers=ten'],
  ['ts:a.ts title="b.ts"', 'a.ts'],
  ['math title="a"', 'title="a"'],
  ['mermaid showLineNumbers', 'showLineNumbers'],
])('what is not shown of ```%s is reported: %s', (info, value) => {
  expect(findingsOf(fenceWord, pageOf(`\`\`\`${info}\na\n\`\`\``))).toMatchObject([{ value }]);
});

test.each([
  'ts:a b.ts {1,3} showLineNumbers=10',
  'diff js',
  'js diff',
  'js title="a b"',
  'rust,ignore',
  'ts copy',
  'mermaid title="a b"',
  'math [a]',
  'ts /a/ "a"',
  'sh [npm]',
  'ts:line-numbers {1}',
  'go {linenos=table,hl_lines=[1],linenostart=199}',
])('```%s is not reported', (info) => {
  expect(positionsOf(fenceWord, pageOf(`\`\`\`${info}\na\n\`\`\``))).toEqual([]);
});
