import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';

function render(source: string) {
  return renderMarkdown(source, { file: 'a.md', bodyLine: 1 });
}

const LIST =
  '<details class="toc" open=""><summary>目次</summary><ol><li><a class="phrased" href="#one">one</a></li><li class="lower"><a class="phrased" href="#two">two</a></li></ol></details>';

test.each(['[toc]', '[TOC]', '[[toc]]', '[[_TOC_]]', '[:contents]'])(
  '%s alone in a paragraph is the table of contents, of two levels',
  async (marker) => {
    const { html, text, excerpt, ids, links, characters } = await render(
      `前。\n\n${marker}\n\n## one\n\n### two\n\n#### three`,
    );
    expect(html.replace(' open>', ' open="">')).toContain(`<p>前。</p>\n${LIST}\n<h2 id="one">`);
    expect(text).toBe('前。\none\ntwo\nthree');
    expect(excerpt).toBe('前。');
    expect(ids).toEqual(['one', 'two', 'three']);
    expect(links).toEqual([]);
    expect(characters).toBe(13);
  },
);

test('the links lead to the headings, whose lines break between phrases', async () => {
  const { html } = await render('[toc]\n\n## 章の題 <b>&</b> `x`\n\n## 章の題 <b>&</b> `x`');
  const [first, second] = [...html.matchAll(/href="(#[^"]*)"/g)].map(([, href]) =>
    decodeURIComponent(href ?? ''),
  );
  expect([first, second]).toEqual(['#章の題--x', '#章の題--x-1']);
  expect(html).toContain('&#x26; x</a>');
});

test('only the first marker is read', async () => {
  const { html } = await render('[toc]\n\n## one\n\n[toc]');
  expect(html.match(/<details/g)).toHaveLength(1);
  expect(html).toContain('<p>[toc]</p>');
});

test.each([
  '[toc]',
  '文 [toc]\n\n## one',
  '文\n[toc]\n\n## one',
  '> [toc]\n\n## one',
  '`[toc]`\n\n## one',
  '```text\n[toc]\n```\n\n## one',
  '\\[toc]\n\n## one',
])('%j shows the words', async (source) => {
  const { html } = await render(source);
  expect(html).not.toContain('<details');
  expect(html).toContain('[toc]');
});

test('a link with the name of the marker is a link', async () => {
  const { html } = await render('[toc]\n\n## one\n\n[toc]: /b');
  expect(html).toContain('<a href="/b">toc</a>');
});

test('the class of the table of contents is removed from HTML of the author', async () => {
  const { html } = await render('<details class="toc"><summary>a</summary>b</details>');
  expect(html).toBe('<details><summary>a</summary>b</details>\n');
});
