import { expect, test } from 'vitest';
import { site } from '../../site';
import { renderMarkdown } from '../render';

async function htmlOf(source: string): Promise<string> {
  return (await renderMarkdown(source, { file: 'a.md', bodyLine: 1 })).html.trim();
}

test.each([
  ['[a](https://other.example/)', '<a href="https://other.example/" rel="external noopener">a</a>'],
  [`[a](${site.origin}/x)`, `<a href="${site.origin}/x">a</a>`],
  ['[a](/x)', '<a href="/x">a</a>'],
  ['[a](#x)', '<a href="#x">a</a>'],
  [
    '<a href="//other.example/x">a</a>',
    '<a href="https://other.example/x" rel="external noopener">a</a>',
  ],
  ['<a href="/x" target="_blank" onclick="x()">a</a>', '<a href="/x">a</a>'],
])('the link %s becomes %s', async (source, html) => {
  expect(await htmlOf(source)).toBe(`<p>${html}</p>`);
});

test.each([
  ['[a](javascript:alert)', 'a'],
  ['[a](&#106;avascript:alert)', 'a'],
  ['<a href="java&#10;script:alert(1)">a</a>', 'a'],
  ['<a href="&#1;javascript:alert(1)">a</a>', 'a'],
  ['<a href=" JaVaScRiPt:alert(1)">a</a>', 'a'],
  ['<a href="data:text/html,x">a</a>', 'a'],
  ['<a href="vbscript:x">a</a>', 'a'],
])('%j loses its href, and its text stays', async (source, text) => {
  const { html, text: words } = await renderMarkdown(source, { file: 'a.md', bodyLine: 1 });
  expect(html).not.toContain('href');
  expect(words).toBe(text);
});

test('a table is in a box that can be focused and scrolled; alignment becomes data-align', async () => {
  const html = await htmlOf('| a | b | c |\n|:-|:-:|-:|\n| 1 | 2 | 3 |');
  expect(html).toMatch(/^<div class="table" role="region" aria-label="表" tabindex="0"><table>/);
  expect(html).toContain('<td>1</td>\n<td data-align="center">2</td>\n<td data-align="end">3</td>');
});
