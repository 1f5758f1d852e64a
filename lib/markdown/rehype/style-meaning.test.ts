import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';

test.each([
  ['前<span style="font-weight:bold">語</span>', '<p>前<strong>語</strong></p>'],
  ['前<span style="color:red; FONT-WEIGHT: 700">語</span>', '<p>前<strong>語</strong></p>'],
  ['前<font style="font-style: italic">語</font>', '<p>前<em>語</em></p>'],
  ['x<span style="vertical-align:super">2</span>', '<p>x<sup>2</sup></p>'],
  ['H<span style="vertical-align: sub; font-size: 60%">2</span>O', '<p>H<sub>2</sub>O</p>'],
  ['前<span style="text-decoration: underline">語</span>', '<p>前<u>語</u></p>'],
  ['前<span style="text-decoration-line: line-through">語</span>', '<p>前<s>語</s></p>'],
  [
    '前<span style="font-weight: bold; font-style: italic">語</span>',
    '<p>前<strong><em>語</em></strong></p>',
  ],
  ['<p style="font: italic bold 12px serif">語</p>', '<p><em><strong>語</strong></em></p>'],
  ['前<b style="font-weight:normal">語</b>', '<p>前<span>語</span></p>'],
  ['前<span style="font-weight: normal">語</span>', '<p>前<span>語</span></p>'],
  [
    '前<span style="vertical-align: middle; x-font-weight: bold">語</span>',
    '<p>前<span>語</span></p>',
  ],
  ['<div style="font-weight: bold"><p>語</p></div>', '<div><p>語</p></div>'],
])('%s becomes %s', async (source, html) => {
  expect((await renderMarkdown(source, { file: 'a.md', bodyLine: 1 })).html.trim()).toBe(html);
});
