import { expect, test } from 'vitest';
import { renderMarkdown } from './render';

test.each([
  ['<b id="a">x</b>', '<b id="user-content-a">x</b>'],
  ['<a name="a">x</a>', '<a id="user-content-a">x</a>'],
  ['<a id="a" name="b">x</a>', '<a id="user-content-a">x</a>'],
  ['<b name="a">x</b>', '<b>x</b>'],
  ['<b id="user-content-a">x</b>', '<b id="user-content-a">x</b>'],
  ['<b id="a b">x</b>', '<b>x</b>'],
  ['<b id="">x</b>', '<b>x</b>'],
  ['<b id="a">x</b><b id="a">y</b>', '<b id="user-content-a">x</b><b>y</b>'],
  [
    '<b id="あ">x</b><a href="#あ">y</a>',
    '<b id="user-content-あ">x</b><a href="#user-content-%E3%81%82">y</a>',
  ],
  [
    '<a href="#b">y</a><b id="b">x</b>',
    '<a href="#user-content-b">y</a><b id="user-content-b">x</b>',
  ],
  [
    '<b id="a">x</b><a href="#user-content-a">y</a>',
    '<b id="user-content-a">x</b><a href="#user-content-a">y</a>',
  ],
  ['<b id="a">x</b><b id="user-content-a">y</b>', '<b id="user-content-a">x</b><b>y</b>'],
  ['<a href="#other">y</a>', '<a href="#other">y</a>'],
  ['<a href="#%E3">y</a>', '<a href="#%E3">y</a>'],
])('%s is %s', async (source, expected) => {
  const { html } = await renderMarkdown(`前${source}`, { file: 'a.md', bodyLine: 1 });
  expect(html.trim()).toBe(`<p>前${expected}</p>`);
});
