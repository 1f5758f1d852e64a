import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';

async function htmlOf(source: string): Promise<string> {
  return (await renderMarkdown(source, { file: 'a.md', bodyLine: 1 })).html;
}

test('notes within a line are numbered with the others, in the order of the text', async () => {
  const html = await htmlOf('一^[その場の**注**]二[^a]三^[two words]\n\n[^a]: 定義');
  const notes = [...html.matchAll(/<li id="user-content-fn-([^"]+)">\n<p>(.*?) <a /g)];
  expect(notes.map(([, id, words]) => [id, words])).toEqual([
    ['inline-1', 'その場の<strong>注</strong>'],
    ['a', '定義'],
    ['inline-2', 'two words'],
  ]);
});

test('their names avoid those of the author', async () => {
  const html = await htmlOf('一^[注釈]二[^inline-1]\n\n[^inline-1]: 定義');
  expect(html).toContain('<li id="user-content-fn-inline-2">\n<p>注釈 ');
});

test.each([
  ['^[注[リンク](/a)です]', '注<a href="/a">リンク</a>です'],
  ['^[括弧\\]です]', '括弧]です'],
  ['^[内と`code`]', '内と<code>code</code>'],
  ['^[注釈]$x$', '注釈'],
])('%j', async (source, words) => {
  expect(await htmlOf(`文${source}`)).toContain(`<p>${words} <a `);
});

test.each([
  '^[a-z]+$',
  '^[ぁ-ん]',
  '^[あいう]+',
  '^[あいう]$',
  '^[あいう]$と$(pwd)',
  'x^[1]',
  'x^[note]',
  '\\^[注釈]',
  '`^[注釈]`',
  '^[注釈',
  '^[]',
])('%j is no note', async (source) => {
  expect(await htmlOf(`文${source}`)).not.toContain('footnotes');
});
