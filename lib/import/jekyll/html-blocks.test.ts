import { expect, test } from 'vitest';
import { closeHtmlBlocks } from './html-blocks';

// https://kramdown.gettalong.org/syntax.html#html-blocks
test.each([
  ['an empty line inside', '<div>\n一\n\n    二\n</div>\n', '<div>\n一\n    二\n</div>\n'],
  [
    'elements of the same name inside',
    '<div>\n\n<div>\n</div>\n\n*文*\n</div>\n\n文',
    '<div>\n<div>\n</div>\n*文*\n</div>\n\n文',
  ],
  [
    'a quotation around it',
    '文\n\n> <div>\n>\n>     <p>一</p>\n>\n> </div>\n>\n> *二*\n',
    '文\n\n> <div>\n>     <p>一</p>\n> </div>\n>\n> *二*\n',
  ],
  ['a quotation without it, which is unchanged', '>一\n>\n> 二\n', '>一\n>\n> 二\n'],
  ['text right after it', '<p>一</p>\n*二*\n', '<p>一</p>\n\n*二*\n'],
  ['text on the same line', '<p>一</p> *二*\n', '<p>一</p>\n\n*二*\n'],
  [
    'preformatted text inside',
    '<div>\n<pre>a\n\n\nb</pre>\n\n</div>\n',
    '<div>\n<pre>a\n&#10;&#10;b</pre>\n</div>\n',
  ],
  [
    'preformatted text alone, which is unchanged',
    '<pre>\na\n\nb\n</pre>\n',
    '<pre>\na\n\nb\n</pre>\n',
  ],
  ['no closing tag, which is unchanged', '<p>一\n\n<p>二\n', '<p>一\n\n<p>二\n'],
  [
    'markdown="1", which is unchanged',
    '<div markdown="1">\n\n*文*\n\n</div>\n',
    '<div markdown="1">\n\n*文*\n\n</div>\n',
  ],
  ['a code block, which is unchanged', '```\n<p>\n\n</p>\n```\n', '```\n<p>\n\n</p>\n```\n'],
  ['indented code, which is unchanged', '    <p>\n\n    </p>\n', '    <p>\n\n    </p>\n'],
  ['a picture above text', '<img src="a.png">\n**図**の説明\n', '<img src="a.png"> **図**の説明\n'],
  [
    'a picture above a list, which is unchanged',
    '<img src="a.png">\n- 一\n',
    '<img src="a.png">\n- 一\n',
  ],
])('HTML with %s', (_, text, expected) => {
  expect(closeHtmlBlocks(text)).toBe(expected);
});

test('many unclosed tags take no long time', () => {
  expect(closeHtmlBlocks('<p>文\n\n'.repeat(5000))).toHaveLength(35_000 - 5000);
});
