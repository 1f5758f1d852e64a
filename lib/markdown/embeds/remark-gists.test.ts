import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';

const KEY = 'https://gist.github.com/someone/2281389';
const FILES = [
  { name: 'a.rb', text: 'puts "<script>"\n' },
  { name: 'b "x".txt', text: '文' },
];

async function htmlOf(source: string) {
  const entries = new Map([[KEY, { files: FILES }]]);
  const location = { file: 'a.md', bodyLine: 1 };
  return renderMarkdown(source, location, undefined, entries);
}

test.each([
  `<script src="${KEY}.js"></script>`,
  `<SCRIPT type="x" SRC='${KEY}.js'>\n</SCRIPT>`,
  KEY,
])('%s becomes the code of its files', async (source) => {
  const { html, embeds, text } = await htmlOf(source);
  expect(html.match(/<figure class="code"/g)).toHaveLength(2);
  expect(html).toContain('<figcaption>a.rb</figcaption>');
  expect(html).toContain(`<a href="${KEY}" rel="external noopener">`);
  expect(html).not.toContain('<script');
  expect(text).toContain('puts "<script>"');
  expect(embeds).toEqual([KEY]);
});

test('the URL of one file becomes only that file', async () => {
  const { html } = await htmlOf(`<script src="${KEY}.js?file=a.rb"></script>`);
  expect(html.match(/<figure class="code"/g)).toHaveLength(1);
});

test.each([
  '<script src="https://gist.github.com/someone/1111111.js"></script>',
  `<script src="${KEY}.js?file=missing"></script>`,
  `<script src="${KEY}.js"></script><b>文</b>`,
])('%s becomes a card', async (source) => {
  const { html } = await htmlOf(source);
  expect(html).toContain('<figure class="card">');
  expect(html).not.toContain('class="code"');
});
