import { expect, test } from 'vitest';
import { formOfBody } from './form';

test.each([
  ['a heading and a block of code', '* 見出し\n\n川を歩いた。\n\n>|ruby|\n# 足す\nputs 1\n||<'],
  ['headings and lists with a space', '** 春\n\n- 桜\n-- 散る\n\n** 夏\n\n- 海'],
  ['lists without a space', '-川\n-山\n+一\n+二'],
  ['a quotation', '>https://example.com/:title>\n遠い\n<<'],
  ['the line of “read more”', '前\n\n====\n\n後'],
  ['a block of HTML without paragraphs', '><div>[f:id:a:20200101000000p:plain]</div><'],
  ['Markdown inside a block of code', '一\n\n>|markdown|\n# 題\n## 節\n- 項\n||<'],
])('%s: Hatena notation', (_, body) => {
  expect(formOfBody(body)).toBe('hatena');
});

test.each([
  ['headings', '# 題\n\n本文 ((注))\n\n[:contents]'],
  ['code', '本文\n\n```ruby\n*x\n-y\n```'],
  ['links', '[川](https://example.com/)と[f:id:a:20200101000000p:plain]'],
  ['lists of several items', '* 川\n* 山\n\n1. 一\n2. 二'],
  ['lists between paragraphs', '* 川\n* 山\n\n海\n\n* 空\n* 星\n\t* 月\n* 風\n\n1. 雲'],
  ['a table', '|a|b|\n|---|---|\n|1|2|'],
  ['strong words at the start of a line', '**太い**\n\n- 川'],
  ['the end of a comment', '[川](/a)\n<!--\n隠す\n-->'],
])('%s: Markdown', (_, body) => {
  expect(formOfBody(body)).toBe('markdown');
});

test.each([
  ['paragraphs', '<p>川</p>\n<p>山 **強**</p>\n'],
  ['a heading with an id', '\n<h3 id="a">川</h3>\n<ul>\n<li>山</li>\n</ul>'],
])('%s: HTML', (_, body) => {
  expect(formOfBody(body)).toBe('html');
});

test('HTML with text outside of its elements is not that of the visual editor', () => {
  expect(formOfBody('<h2 id="a">川</h2>\n\n[山](/b)を見た。')).toBe('markdown');
});

test('plain paragraphs could be Markdown or Hatena notation', () => {
  expect(
    formOfBody('川を歩いた。\n\n- 山\n- 海\n\n[https://example.com/:embed:cite]'),
  ).toBeUndefined();
});
