import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';

test.each([
  ['<col>\n\n後', '後'],
  ['<colgroup><col></colgroup>\n\n後', '後'],
  ['<tr><td>一</td></tr>\n\n後', '一\n後'],
  ['<caption>題</caption>\n\n後', '題\n後'],
  ['<body><head><title>題</title></head>\n\n後', '後'],
  ['<!doctype html>\n\n後', '後'],
  ['</div></article></body></html>\n\n後', '後'],
  ['<frameset><frame>\n\n後', '後'],
])('the text after %j is still there', async (source, text) => {
  const rendered = await renderMarkdown(source, { file: 'a.md', bodyLine: 1 });
  expect(rendered.text).toBe(text);
  expect(rendered.html).toContain('<p>後</p>');
});

test.each(['', ' \n', '<!-- 何もない -->', '<script>x()</script>'])(
  '%j is an empty article',
  async (source) => {
    const rendered = await renderMarkdown(source, { file: 'a.md', bodyLine: 1 });
    expect(rendered).toMatchObject({ text: '', excerpt: '', headings: [], characters: 0 });
    expect(rendered.html.trim()).toBe('');
  },
);

test('HTML in a list item with text after its last tag is read', async () => {
  const { html } = await renderMarkdown(
    '- <span>\n    a (\n    <i>\n      b\n    </i>\n    )\n  </span>\n  , c\n  d\n\n- e\n',
    {
      file: 'a.md',
      bodyLine: 1,
    },
  );
  expect(html.replace(/\s+/g, ' ')).toContain('</span> , c d');
});
