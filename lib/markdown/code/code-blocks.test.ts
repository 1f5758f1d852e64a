import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';

async function codeOf(source: string): Promise<string> {
  const { html } = await renderMarkdown(source, { file: 'a.md', bodyLine: 1 });
  return /<code[^>]*>(.*)<\/code>/s.exec(html)?.[1] ?? 'no code';
}

test.each([
  ['```\na\n\nb\n```', 'a\n\nb'],
  ['```text {2}\na\nb\n```', '<span class="line">a\n</span><span class="line marked">b</span>'],
  [
    '```text showLineNumbers=10 {2}\na\nb\n```',
    '<span class="line" data-line="10">a\n</span><span class="line marked" data-line="11">b</span>',
  ],
  ['```text showLineNumbers\na\n```', '<span class="line">a</span>'],
  ['```diff_text\n+a\n b\n```', '<span class="line added">+a\n</span><span class="line"> b</span>'],
  ['```diff\n+a\n-b\n```', /^<span class="line added">.*\+.*<\/span><span class="line removed">/s],
  ['```diff text\n+a\n b\n```', '<span class="line added">+a\n</span><span class="line"> b</span>'],
  ['```text\n</code></pre><b>\n```', '&#x3C;/code>&#x3C;/pre>&#x3C;b>'],
  ['```\n```', ''],
])('the <code> of %j', async (source, code) => {
  if (typeof code === 'string') expect(await codeOf(source)).toBe(code);
  else expect(await codeOf(source)).toMatch(code);
});

test('the language, the title and line numbers are attributes and elements of the figure', async () => {
  const source = '```TEXT title="名前 <b>" showLineNumbers\na\n```';
  const { html } = await renderMarkdown(source, { file: 'a.md', bodyLine: 1 });
  expect(html).toContain('<figure class="code" data-language="text">');
  expect(html).toContain('<figcaption>名前 &#x3C;b></figcaption>');
  expect(html).toContain('<pre tabindex="0"><code class="numbered">');
});
