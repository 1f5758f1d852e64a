import { expect, test } from 'vitest';
import { site } from '../site';
import { renderMarkdown } from './render';

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
])('the link %s is %s', async (source, html) => {
  expect(await htmlOf(source)).toBe(`<p>${html}</p>`);
});

const LATE = 'loading="lazy" decoding="async"';

test.each([
  ['![絵](/a.png)', `<img src="/a.png" alt="絵" ${LATE}>`],
  ['<img src="/a.png">', `<img src="/a.png" alt="" ${LATE}>`],
  ['<img src="/a.png" width="50%" height="20">', `<img src="/a.png" height="20" alt="" ${LATE}>`],
  [
    '<img src="//other.example/a.png" alt="絵">',
    `<img src="https://other.example/a.png" alt="絵" ${LATE} referrerpolicy="no-referrer">`,
  ],
  [
    '<img src="/a.png" srcset="/b.png 2x, javascript:alert(1) 3x, data:image/png;base64,AA 4x">',
    `<img src="/a.png" srcset="/b.png 2x" alt="" ${LATE}>`,
  ],
  ['<img src="/a.png" srcset="javascript:alert(1)">', `<img src="/a.png" alt="" ${LATE}>`],
  ['<img src="javascript:alert(1)" alt="絵">', '絵'],
])('the picture %s is %s', async (source, html) => {
  expect(await htmlOf(`<p>${source}</p>`.replace(/^<p>(!.*)<\/p>$/, '$1'))).toBe(`<p>${html}</p>`);
});

test.each([
  ['[a](javascript:alert)', 'a'],
  ['[a](&#106;avascript:alert)', 'a'],
  ['<a href="java&#10;script:alert(1)">a</a>', 'a'],
  ['<a href="&#1;javascript:alert(1)">a</a>', 'a'],
  ['<a href=" JaVaScRiPt:alert(1)">a</a>', 'a'],
  ['<a href="data:text/html,x">a</a>', 'a'],
  ['<a href="vbscript:x">a</a>', 'a'],
])('%j leads nowhere, and its words stay', async (source, text) => {
  const { html, text: words } = await renderMarkdown(source, { file: 'a.md', bodyLine: 1 });
  expect(html).not.toContain('href');
  expect(words).toBe(text);
});

test('a wide table scrolls in a box a keyboard reaches; alignment is for the style sheet', async () => {
  const html = await htmlOf('| a | b | c |\n|:-|:-:|-:|\n| 1 | 2 | 3 |');
  expect(html).toMatch(/^<div class="table" role="region" aria-label="表" tabindex="0"><table>/);
  expect(html).toContain('<td>1</td>\n<td data-align="center">2</td>\n<td data-align="end">3</td>');
});
