import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';

test.each([
  ['<b id="a">x</b>', '<b id="a">x</b>'],
  ['<a name="a">x</a>', '<a id="a">x</a>'],
  ['<a id="a" name="b">x</a>', '<a id="a">x</a>'],
  ['<b name="a">x</b>', '<b>x</b>'],
  ['<b id="user-content-a">x</b>', '<b id="user-content-a">x</b>'],
  ['<b id="a b">x</b>', '<b>x</b>'],
  ['<b id="">x</b>', '<b>x</b>'],
  ['<b id="a">x</b><b id="a">y</b>', '<b id="a">x</b><b>y</b>'],
  ['<b id="あ">x</b><a href="#あ">y</a>', '<b id="あ">x</b><a href="#あ">y</a>'],
  ['<a href="#b">y</a><b id="b">x</b>', '<a href="#b">y</a><b id="b">x</b>'],
  // Ids that the page around the article uses.
  ['<b id="content">x</b>', '<b id="user-content-content">x</b>'],
  [
    '<a href="#same-day">y</a><b id="same-day">x</b>',
    '<a href="#user-content-same-day">y</a><b id="user-content-same-day">x</b>',
  ],
  ['<a href="#content">y</a>', '<a href="#content">y</a>'],
  ['<a href="#other">y</a>', '<a href="#other">y</a>'],
  ['<a href="#%E3">y</a>', '<a href="#%E3">y</a>'],
])('%s becomes %s', async (source, expected) => {
  const { html } = await renderMarkdown(`前${source}`, { file: 'a.md', bodyLine: 1 });
  expect(html.trim()).toBe(`<p>前${expected}</p>`);
});

test('a heading does not get the id of an anchor', async () => {
  const source = '<a name="setup"></a>\n\n## Setup\n';
  const { headings, ids } = await renderMarkdown(source, { file: 'a.md', bodyLine: 1 });
  expect(headings.map(({ id }) => id)).toEqual(['setup-1']);
  expect(ids).toEqual(['setup', 'setup-1']);
});
