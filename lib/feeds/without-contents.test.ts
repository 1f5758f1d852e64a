import { expect, test } from 'vitest';
import { renderMarkdown } from '../markdown/render';
import { withoutContents } from './without-contents';

test('a feed has no table of contents, but everything else', async () => {
  const location = { file: 'a.md', bodyLine: 1 };
  const body = '## 題\n\n<details><summary>a</summary>b</details>\n';
  const { html } = await renderMarkdown(`前\n\n[toc]\n\n${body}`, location);
  const { html: without } = await renderMarkdown(`前\n\n${body}`, location);
  expect(html).toContain('<details class="toc"');
  expect(withoutContents(html)).toBe(without);
});
