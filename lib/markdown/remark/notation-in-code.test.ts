import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';

test.each([
  ['<code>{漢字|かんじ}</code>', '<code>{漢字|かんじ}</code>'],
  ['<kbd>漢字《かんじ》</kbd>', '<kbd>漢字《かんじ》</kbd>'],
  [
    '<code>$PATH$</code>と<code>$\\unknown$</code>',
    '<code>$PATH$</code>と<code>$\\unknown$</code>',
  ],
  ['<code>a《《点》》*b*</code>', '<code>a《《点》》<em>b</em></code>'],
  [
    '<code>{漢字|かんじ}</code>、{字|じ}',
    '<code>{漢字|かんじ}</code>、<ruby>字<rp>（</rp><rt>じ</rt><rp>）</rp></ruby>',
  ],
])('%j', async (source, html) => {
  const rendered = await renderMarkdown(source, { file: 'a.md', bodyLine: 1 });
  expect(rendered.html.trim()).toBe(`<p>${html}</p>`);
});
