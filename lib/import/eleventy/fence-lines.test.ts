import { expect, test } from 'vitest';
import { fenceLines } from './fence-lines';

// https://www.11ty.dev/docs/plugins/syntaxhighlight/#markdown
test.each([
  ['```js/0,2-3\na\n```', '```js {1,3-4}\na\n```', []],
  ['- 一\n\n  ```c++/1\n  a\n  ```', '- 一\n\n  ```c++ {2}\n  a\n  ```', []],
  ['```js/1/4,5\na\n```', '```js {2}\na\n```', ['js/1/4,5']],
  ['```js//4\na\n```', '```js\na\n```', ['js//4']],
  ['````md\n```js/1\n```\n````', '````md\n```js/1\n```\n````', []],
  ['```text/x\na\n```\n`js/1`', '```text/x\na\n```\n`js/1`', []],
])('the lines of %j are marked as in %j', (text, markdown, lost) => {
  const seen: string[] = [];
  expect(fenceLines(text, (info) => seen.push(info))).toBe(markdown);
  expect(seen).toEqual(lost);
});
