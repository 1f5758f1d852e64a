import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';

async function htmlOf(source: string): Promise<string> {
  return (await renderMarkdown(source, { file: 'a.md', bodyLine: 1 })).html;
}

test.each([
  ['NOTE', 'note', '補足'],
  ['tip', 'tip', 'ヒント'],
  ['Important', 'important', '重要'],
  ['WARNING', 'warning', '注意'],
  ['CAUTION', 'caution', '警告'],
])('[!%s] becomes a box with a title', async (marker, kind, title) => {
  expect(await htmlOf(`> [!${marker}]\n> 本文`)).toBe(
    `<div class="alert alert-${kind}" role="note">\n<p class="alert-title">${title}</p>\n<p>本文</p>\n</div>\n`,
  );
});

test.each([
  ['> [!DANGER]\n> 本文'],
  ['> [!NOTE] 題\n> 本文'],
  ['> 前\n> [!NOTE]'],
  ['> `[!NOTE]`\n> 本文'],
  ['> [!constructor]\n> 本文'],
])('%j stays a block quote', async (source) => {
  expect(await htmlOf(source)).toMatch(/^<blockquote>/);
});

test('an alert may have only its title, contain blocks, and be in a list', async () => {
  expect(await htmlOf('> [!NOTE]')).toContain('<p class="alert-title">補足</p>\n</div>');
  expect(await htmlOf('> [!NOTE]\n>\n> - 項目')).toContain(
    '</p>\n<ul>\n<li>項目</li>\n</ul>\n</div>',
  );
  expect(await htmlOf('- > [!TIP]  \n  > 本文')).toContain('ヒント</p>\n<p>本文</p>');
});
