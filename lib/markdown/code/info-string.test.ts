import { expect, test } from 'vitest';
import { codeInfoOf, readCodeInfo } from './info-string';

const PLAIN = {
  language: '',
  title: '',
  diff: false,
  marked: [],
  numbered: false,
  start: 1,
  unknown: [],
};

test.each([
  ['', {}],
  ['ts', { language: 'ts' }],
  ['TS:src/a.ts', { language: 'ts', title: 'src/a.ts' }],
  ['ts:C:\\a.ts', { language: 'ts', title: 'C:\\a.ts' }],
  [':a.txt', { title: 'a.txt' }],
  ['ts {1,3-5}', { language: 'ts', marked: [1, 3, 4, 5] }],
  ['ts{2}', { language: 'ts', marked: [2] }],
  ['ts highlight={2}', { language: 'ts', marked: [2] }],
  ['ts {0,x,-}', { language: 'ts', unknown: ['{0,x,-}'] }],
])('a language, a title and marked lines: %j', expectInfo);

test.each([
  ['js:日本語 の名.js', { language: 'js', title: '日本語 の名.js' }],
  ['js: a.js', { language: 'js', title: 'a.js' }],
  [
    'js:a b.js {1} showLineNumbers',
    { language: 'js', title: 'a b.js', marked: [1], numbered: true },
  ],
  ['ts:my file.ts twoslash', { language: 'ts', title: 'my file.ts', unknown: ['twoslash'] }],
  ['sh title="a b" {1}', { language: 'sh', title: 'a b', marked: [1] }],
  ["js title='a b'", { language: 'js', title: 'a b' }],
  ['js:title=a.js', { language: 'js', title: 'a.js' }],
  ['js:title="a b.js" {1}', { language: 'js', title: 'a b.js', marked: [1] }],
  ['js fileName=a.js', { language: 'js', title: 'a.js' }],
])('titles with spaces: %j', expectInfo);

test.each([
  ['diff', { language: 'diff', diff: true }],
  ['diff:a.patch', { language: 'diff', title: 'a.patch', diff: true }],
  ['diff ts:a b.ts', { language: 'ts', title: 'a b.ts', diff: true }],
  ['diff_js', { language: 'js', diff: true }],
  ['diff_typescript:src/sum.ts', { language: 'typescript', title: 'src/sum.ts', diff: true }],
  ['diff-ts {1}', { language: 'ts', diff: true, marked: [1] }],
  ['js diff', { language: 'js', diff: true }],
  ['js:a.js diff', { language: 'js', title: 'a.js', diff: true }],
])('diffs: %j', expectInfo);

test.each([
  ['ts showLineNumbers', { language: 'ts', numbered: true }],
  ['ts showLineNumbers=10', { language: 'ts', numbered: true, start: 10 }],
  ['ts showLineNumbers{10} {1}', { language: 'ts', numbered: true, start: 10, marked: [1] }],
  ['ts:a.ts startLineNumber=10', { language: 'ts', title: 'a.ts', numbered: true, start: 10 }],
  ['ts showLineNumbers=false', { language: 'ts' }],
  ['ts linenos', { language: 'ts', numbered: true }],
])('line numbers: %j', expectInfo);

test.each([
  ['ts twoslash', { language: 'ts', unknown: ['twoslash'] }],
  ['ts a.ts', { language: 'ts', unknown: ['a.ts'] }],
  ['ts hl_lines="1 2"', { language: 'ts', unknown: ['hl_lines="1 2"'] }],
  ['ts foo=bar /baz/', { language: 'ts', unknown: ['foo=bar', '/baz/'] }],
  ['rust,ignore', { language: 'rust' }],
  ['rust,foo', { language: 'rust', unknown: ['foo'] }],
  ['ts copy hideLineNumbers', { language: 'ts' }],
])('words without a meaning here: %j', expectInfo);

function expectInfo(info: string, expected: object): void {
  const { marked, ...rest } = readCodeInfo(info);
  expect({ ...rest, marked: [...marked] }).toEqual({ ...PLAIN, ...expected });
}

test('a range of marked lines ends one line after the code', () => {
  const { marked } = codeInfoOf({ lang: 'js', meta: '{2-999999999}', value: 'a\nb\nc' });
  expect([...marked]).toEqual([2, 3, 4]);
});
