import { expect, test } from 'vitest';
import { keepLineBreaks } from './line-breaks';

test.each([
  ['一行目\n二行目\n\n次の段落', '一行目\\\n二行目\n\n次の段落'],
  ['**強い**\n[リンク](x)\n`a`\n終わり', '**強い**\\\n[リンク](x)\\\n`a`\\\n終わり'],
  ['> 一\n> 二', '> 一\\\n> 二'],
  [':::note info\n一\n二\n:::\n三\n四', ':::note info\n一\\\n二\n:::\n三\\\n四'],
  ['- 一\n  二\n- 三', '- 一\\\n  二\n- 三'],
])('a line break in a paragraph becomes a hard break: %j', (before, after) => {
  expect(keepLineBreaks(before)).toBe(after);
});

test.each([
  ['参照：\nhttps://example.org/a?id=1\n続き', '参照：\\\nhttps://example.org/a?id=1  \n続き'],
  ['www.example.org/a\n続き', 'www.example.org/a  \n続き'],
  ['a@example.org\n続き', 'a@example.org  \n続き'],
  ['<https://example.org>\n続き', '<https://example.org>  \n続き'],
  ['[文](https://example.org)\n続き', '[文](https://example.org)  \n続き'],
])('after a URL, a hard break is two spaces: %j', (before, after) => {
  expect(keepLineBreaks(before)).toBe(after);
});

test.each([
  '一行目  \n二行目',
  '一行目\\\n二行目',
  '```\na\nb\n```',
  '| a | b |\n| - | - |\n| 1 | 2 |',
  '<p>\na\nb\n</p>',
  '# 見出し\n本文',
  '$$\na \\\\\nb\n$$',
  '字$a +\nb$字',
])('a hard break, a formula, or a line break outside of paragraphs, is unchanged: %j', (text) => {
  expect(keepLineBreaks(text)).toBe(text);
});
