import { expect, test } from 'vitest';
import { pageOf, positionsOf } from '../testing/page';
import { markdownInHtml } from './markdown-in-html';

test.each([
  ['<div>\n**太字**\n</div>', '6:1'],
  ['<div>文 [a](/b)</div>', '5:8'],
  ['<details>\n<summary>題</summary>\n![絵](a.jpg)\n</details>', '7:1'],
  ['<section>\n## 見出し\n</section>', '6:1'],
  ['<details>\n```js\na\n```\n</details>', '6:1'],
])('%j is reported once for each block', (text, position) => {
  expect(positionsOf(markdownInHtml, pageOf(text))).toEqual([position]);
});

test.each([
  '<div>\n\n**太字**\n\n</div>',
  '<b>**太字**</b>',
  '<pre>\n**太字**\n</pre>',
  '<div><code>**a**</code> 2 ** 3</div>',
  '<!--\n**太字**\n-->',
  '<div title="**a**">文</div>',
])('%j is not reported', (text) => {
  expect(positionsOf(markdownInHtml, pageOf(text))).toEqual([]);
});
