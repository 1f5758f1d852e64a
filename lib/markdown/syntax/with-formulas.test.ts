import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';

async function htmlOf(source: string): Promise<string> {
  const { html } = await renderMarkdown(source, { file: 'a.md', bodyLine: 1 });
  return html.replaceAll('\n', '');
}

test.each([
  '$\\{漢字|かんじ\\}$',
  `\${漢字|かんじ}$`,
  '$\\text{漢字《かんじ》と《《点》》}$',
  '$$\n\\text{{漢字|かんじ}}\n$$',
  '```math\n\\text{{漢字|かんじ}}\n```',
  '`{漢字|かんじ}`と$`{漢字|かんじ}`$',
  '{全ての$x$|$x>0$}',
  '{集合$A$|しゅうごう}と｜集合$A$《しゅうごう》',
  '《《$x$の点》》',
])('%j has formulas or code, and no ruby', async (source) => {
  const html = await htmlOf(source);
  expect(html).toMatch(/<math|<code>/);
  expect(html).not.toMatch(/<ruby|<em/);
});

test('formulas work beside ruby, and in containers, captions and notes', async () => {
  const formula = '<math[^>]*>.*?</math>';
  const patterns: Record<string, string> = {
    '{字|じ}$x${字|じ}': `</ruby>${formula}<ruby>`,
    ':::message\n$$\nx\n$$\n:::\n後': `<div class="formula"[^>]*>${formula}</div></div><p>後</p>`,
    ':::details 題\n式$x$\n:::': `<summary>題</summary><p>式${formula}</p></details>`,
    '![](/a.png =10x)\n*図$x$*': `<figcaption>図${formula}</figcaption></figure>`,
    '文^[注$x$です]': `<p>注${formula}です <a `,
    '| 題 |\n|---|\n| $\\{a\\|b\\}${字\\|じ} |': `<td>${formula}<ruby>`,
  };
  for (const [source, pattern] of Object.entries(patterns)) {
    expect(await htmlOf(source), source).toMatch(new RegExp(pattern));
  }
});
