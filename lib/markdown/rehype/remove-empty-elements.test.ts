import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';

test.each([
  ['# \n\n本文', '<p>本文</p>'],
  ['<h2></h2>本文', '本文'],
  ['<p>段落<div>箱</div></p>', '<p>段落</p><div>箱</div>'],
  ['前[](https://example.com)後', '<p>前後</p>'],
  ['<p><a href="/x"> </a></p>', ''],
])('the empty elements of %j are removed', async (source, html) => {
  const rendered = await renderMarkdown(source, { file: 'a.md', bodyLine: 1 });
  expect(rendered.html.replace(/^\s+|\s+$/g, '')).toBe(html);
});

test('an empty anchor with a name stays', async () => {
  const { html } = await renderMarkdown('<a name="x"></a>文', { file: 'a.md', bodyLine: 1 });
  expect(html.trim()).toBe('<p><a id="x"></a>文</p>');
});
