import { expect, test } from 'vitest';
import { codeInfoOf, readCodeInfo } from './info-string';

const PLAIN = {
  language: '',
  title: '',
  label: '',
  diff: false,
  marked: [],
  words: [],
  numbered: false,
  start: 1,
  unknown: [],
};

const LABELLED = { language: 'ts', marked: [1], label: 'next.config.ts', numbered: true };
const HUGO = { language: 'go', marked: [8, 15, 16], numbered: true };

test.each([
  ['', {}],
  ['ts', { language: 'ts' }],
  ['TS:src/a.ts', { language: 'ts', title: 'src/a.ts' }],
  ['ts:C:\\a.ts', { language: 'ts', title: 'C:\\a.ts' }],
  [':a.txt', { title: 'a.txt' }],
  ['ts {1,3-5}', { language: 'ts', marked: [1, 3, 4, 5] }],
  ['ts{2}', { language: 'ts', marked: [2] }],
  ['ts highlight={2}', { language: 'ts', marked: [2] }],
  ['ts {1, 3 - 5}', { language: 'ts', marked: [1, 3, 4, 5] }],
  ['{2}', { marked: [2] }],
  ['ts hl_lines="1 3-4"', { language: 'ts', marked: [1, 3, 4] }],
  ['go {linenos=table,hl_lines=[8,"15-16"],linenostart=199}', { ...HUGO, start: 199 }],
  ['go {linenos=inline hl_lines=[8,"15-16"] style=emacs}', { ...HUGO, unknown: ['style=emacs'] }],
  ['js{1}{numberLines: 5}', { language: 'js', marked: [1], numbered: true, start: 5 }],
  ['js{numberLines: true}', { language: 'js', numbered: true }],
  ['ts {0,x,-}', { language: 'ts', unknown: ['{0,x,-}'] }],
  ['ts {0}', { language: 'ts', unknown: ['{0}'] }],
  ['ts {5-3}', { language: 'ts', unknown: ['{5-3}'] }],
  ['ts {}', { language: 'ts', unknown: ['{}'] }],
  ['ts {1}#a', { language: 'ts', marked: [1], unknown: ['#a'] }],
  ['ts collapse={1-5}', { language: 'ts', unknown: ['collapse={1-5}'] }],
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
  ['js{1,3-4}:title=a.js', { language: 'js', title: 'a.js', marked: [1, 3, 4] }],
  ['js{1}:a b.js', { language: 'js', title: 'a b.js', marked: [1] }],
  ['js fileName=a.js', { language: 'js', title: 'a.js' }],
  ['js title:a.js', { language: 'js', title: 'a.js' }],
  ['ts:"a b.ts" {1}', { language: 'ts', title: 'a b.ts', marked: [1] }],
  ['ts:app/[slug]/page.tsx', { language: 'ts', title: 'app/[slug]/page.tsx' }],
  ['ts:src/{id}/a b.ts /id/', { language: 'ts', title: 'src/{id}/a b.ts', words: ['id'] }],
  ['nginx:/etc/nginx/a.conf', { language: 'nginx', title: '/etc/nginx/a.conf' }],
  ['ts:a.ts title="b"', { language: 'ts', title: 'b', unknown: ['a.ts'] }],
  ['ts title="a" file="b"', { language: 'ts', title: 'a', unknown: ['b'] }],
])('titles with spaces: %j', expectInfo);

test.each([
  ['diff', { language: 'diff', diff: true }],
  ['diff:a.patch', { language: 'diff', title: 'a.patch', diff: true }],
  ['diff ts:a b.ts', { language: 'ts', title: 'a b.ts', diff: true }],
  ['diff_js', { language: 'js', diff: true }],
  ['diff_typescript:src/sum.ts', { language: 'typescript', title: 'src/sum.ts', diff: true }],
  ['diff-ts {1}', { language: 'ts', diff: true, marked: [1] }],
  ['js diff', { language: 'js', diff: true }],
  ['diff {1,3-5}', { language: 'diff', diff: true, marked: [1, 3, 4, 5] }],
  ['diff lang="js" title="a.js"', { language: 'js', title: 'a.js', diff: true }],
  ['js:a.js diff', { language: 'js', title: 'a.js', diff: true }],
])('diffs: %j', expectInfo);

test.each([
  ['ts showLineNumbers', { language: 'ts', numbered: true }],
  ['ts showLineNumbers=10', { language: 'ts', numbered: true, start: 10 }],
  ['ts showLineNumbers{10} {1}', { language: 'ts', numbered: true, start: 10, marked: [1] }],
  ['ts:a.ts startLineNumber=10', { language: 'ts', title: 'a.ts', numbered: true, start: 10 }],
  ['ts showLineNumbers=false', { language: 'ts' }],
  ['ts linenos', { language: 'ts', numbered: true }],
  ['ts:line-numbers {1}', { language: 'ts', numbered: true, marked: [1] }],
  ['ts:line-numbers=2', { language: 'ts', numbered: true, start: 2 }],
  ['ts:no-line-numbers', { language: 'ts' }],
  ['ts linenums="10"', { language: 'ts', numbered: true, start: 10 }],
  ['js showLineNumbers startLineNumber=5', { language: 'js', numbered: true, start: 5 }],
  ['js line_number:false first_line:10', { language: 'js', start: 10 }],
  ['ts showLineNumbers=ten', { language: 'ts', unknown: ['showLineNumbers=ten'] }],
])('line numbers: %j', expectInfo);

test.each([
  ['ts twoslash', { language: 'ts', unknown: ['twoslash'] }],
  ['ts a.ts', { language: 'ts', unknown: ['a.ts'] }],
  ['ts foo=bar /baz/3-5', { language: 'ts', unknown: ['foo=bar', '/baz/3-5'] }],
  ['ts // []', { language: 'ts', unknown: ['//', '[]'] }],
  ['rust,ignore', { language: 'rust' }],
  ['rust,foo', { language: 'rust', unknown: ['foo'] }],
  ['ts copy hideLineNumbers', { language: 'ts' }],
])('words without a meaning here: %j', expectInfo);

test.each([
  ['ts /word/', { language: 'ts', words: ['word'] }],
  ['ts /a b/ /c/ {1}', { language: 'ts', words: ['a b', 'c'], marked: [1] }],
  ['ts /a/b/', { language: 'ts', words: ['a/b'] }],
  ['ts "a b" \'c\'', { language: 'ts', words: ['a b', 'c'] }],
  ['ts:a b.ts /c/', { language: 'ts', title: 'a b.ts', words: ['c'] }],
  ['ts /showLineNumbers {1}/', { language: 'ts', words: ['showLineNumbers {1}'] }],
])('marked text: %j', expectInfo);

test.each([
  ['sh [npm]', { language: 'sh', label: 'npm' }],
  ['ts{1} [next.config.ts] showLineNumbers', LABELLED],
  ['tsx [app/[slug]/page.tsx]', { language: 'tsx', label: 'app/[slug]/page.tsx' }],
  ['tsx [slug].tsx', { language: 'tsx', unknown: ['[slug].tsx'] }],
])('labels: %j', expectInfo);

function expectInfo(info: string, expected: object): void {
  const { marked, ...rest } = readCodeInfo(info);
  expect({ ...rest, marked: [...marked] }).toEqual({ ...PLAIN, ...expected });
}

test.each([
  ...['/a ', '/a/', '"a"', '[a', '[a]', '{1', '{a', '{1}'],
  ...['a=', '="', ':"', 'a-', "'", '[[', '[a[b]'],
])('the time to read %j grows in proportion to its repetitions', { retry: 2 }, (unit) => {
  const timeOf = (length: number) => {
    const start = process.cpuUsage();
    readCodeInfo(`ts ${unit.repeat(length / unit.length)}`);
    return process.cpuUsage(start).user / 1000;
  };
  timeOf(2_500);
  expect(timeOf(20_000)).toBeLessThan(20 * timeOf(2_500) + 50);
});

test('a range of marked lines ends one line after the code', () => {
  const { marked } = codeInfoOf({ lang: 'js', meta: '{2-999999999}', value: 'a\nb\nc' });
  expect([...marked]).toEqual([2, 3, 4]);
});
