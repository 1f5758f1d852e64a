import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';

async function codeOf(source: string): Promise<string> {
  const { html } = await renderMarkdown(source, { file: 'a.md', bodyLine: 1 });
  return /<code[^>]*>(.*)<\/code>/s.exec(html)?.[1] ?? 'no code';
}

/** The number of a line in the first block with numbers. */
function link(line: number): string {
  const id = `code-1-L${line}`;
  return `<a href="#${id}" data-line="${line}" aria-label="${line}行目" tabindex="-1" id="${id}"></a>`;
}

test.each([
  ['```\na\n\nb\n```', 'a\n\nb'],
  ['```text {2}\na\nb\n```', '<span class="line">a\n</span><span class="line marked">b</span>'],
  [
    '```text showLineNumbers=10 {2}\na\nb\n```',
    `<span class="line">${link(10)}a\n</span><span class="line marked">${link(11)}b</span>`,
  ],
  ['```text showLineNumbers\na\n```', `<span class="line">${link(1)}a</span>`],
  ['```text /b c/\na\nb c d\n```', 'a\n<mark class="text">b c</mark> d'],
  [
    '```js /const a/\nconst a = 1\n```',
    '<mark class="text"><span class="k">const</span> a</mark> <span class="p">= </span><span class="n">1</span>',
  ],
  [
    '```diff_text /a/ {1}\n+ a\n```',
    '<span class="line marked added">+ <mark class="text">a</mark></span>',
  ],
  ['```text /<b>/\n<b>\n```', '<mark class="text">&#x3C;b></mark>'],
  ['```diff_text\n+a\n b\n```', '<span class="line added">+a\n</span><span class="line"> b</span>'],
  ['```diff\n+a\n-b\n```', /^<span class="line added">.*\+.*<\/span><span class="line removed">/s],
  ['```diff text\n+a\n b\n```', '<span class="line added">+a\n</span><span class="line"> b</span>'],
  [
    '```diff text\n@@ 1,2 @@\na\n-b\n\n\tc\n```',
    '<span class="line">@@ 1,2 @@\n</span><span class="line">a\n</span><span class="line removed">-b\n</span><span class="line"> \n</span><span class="line">\tc</span>',
  ],
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
  expect(html).toContain('<pre tabindex="0"><code><span class="line">');
});

test('lines have ids where blocks have numbers, and each id only once', async () => {
  const source = '```text\na\n```\n\n```text showLineNumbers\na\nb\n```\n\n```text linenos\na\n```';
  const { html, ids, links } = await renderMarkdown(source, { file: 'a.md', bodyLine: 1 });
  expect(html.match(/id="[^"]*"/g)).toEqual(['id="code-1-L1"', 'id="code-1-L2"', 'id="code-2-L1"']);
  expect(ids).toEqual(['code-1-L1', 'code-1-L2', 'code-2-L1']);
  expect(links).toEqual([]);
});

test('an id that the post has already is not used for a line', async () => {
  const source = '<b id="code-1-L1">あ</b>\n\n```text showLineNumbers\na\n```';
  const { ids } = await renderMarkdown(source, { file: 'a.md', bodyLine: 1 });
  expect(ids).toEqual(['code-1-L1']);
});
