import { expect, test } from 'vitest';
import { renderMarkdown } from '../render';

async function htmlOf(source: string): Promise<string> {
  const { html } = await renderMarkdown(source, { file: 'a.md', bodyLine: 1 });
  return html.replaceAll('\n', '');
}

function alert(kind: string, title: string, inside: string): string {
  return `<div class="alert alert-${kind}" role="note"><p class="alert-title">${title}</p>${inside}</div>`;
}

test.each([
  [':::message\n文\n:::', alert('note', '補足', '<p>文</p>')],
  ['::: message\n文\n:::', alert('note', '補足', '<p>文</p>')],
  [':::message alert\n文\n:::', alert('caution', '警告', '<p>文</p>')],
  [':::note\n文\n:::', alert('note', '補足', '<p>文</p>')],
  [':::note info\n文\n:::', alert('note', '補足', '<p>文</p>')],
  [':::note warn\n文\n:::', alert('warning', '注意', '<p>文</p>')],
  [':::note alert\n文\n:::', alert('caution', '警告', '<p>文</p>')],
  [':::details 題\n文\n:::', '<details><summary>題</summary><p>文</p></details>'],
  [':::details\n文\n:::', '<details><summary>詳細</summary><p>文</p></details>'],
  [':::message\r\n文\r\n:::\r\n', alert('note', '補足', '<p>文</p>')],
  ['   :::message\n文\n  :::  \n', alert('note', '補足', '<p>文</p>')],
])('%j is a box', async (source, html) => {
  expect(await htmlOf(source)).toBe(html);
});

test.each([
  [':::code-group\n```text [一]\na\n```\n\n```text:二.txt\nb\n```\n:::', ['一', '二.txt']],
  ['::: code-group\n```text [一] title="c"\na\n```\n```sh\n```\n```\n```\n:::', ['一', 'sh', '3']],
])('%j has the tabs %j, of which the first is chosen', async (source, labels) => {
  const html = await htmlOf(source);
  const buttons = html.match(/<input[^>]*>[^<]*(?=<\/label><figure)/g);
  expect(buttons).toEqual(
    labels.map((label, index) => {
      const checked = index === 0 ? ' checked' : '';
      return `<input type="radio" name="tabs-1"${checked}>${label}`;
    }),
  );
});

test('a label is not repeated as a title, and two groups are independent', async () => {
  const group = ':::code-group\n```text [一] title="題"\na\n```\n```text:二\n```\n:::';
  const html = await htmlOf(`${group}\n\n${group}`);
  expect(html.match(/<figcaption>[^<]*/g)).toEqual(['<figcaption>題', '<figcaption>題']);
  expect(html.match(/name="[^"]*"/g)).toEqual(
    [1, 1, 2, 2].map((number) => `name="tabs-${number}"`),
  );
});

test('a group shows everything in it, and without code it has no tabs', async () => {
  expect(await htmlOf(':::code-group\n前\n\n```text [一]\na\n```\n\n- 後\n:::')).toMatch(
    /<p>前<\/p><label>.*<\/figure><ul>\n?<li>後<\/li>\n?<\/ul><\/div>$/,
  );
  expect(await htmlOf(':::code-group\n文\n:::')).toBe('<div><p>文</p></div>');
});

test('no HTML of an author becomes a radio button that can be used', async () => {
  const html = await htmlOf('<label><input type="radio" name="tabs-1" checked>一</label>');
  expect(html).not.toMatch(/<label|radio|name=/);
});

test('a box interrupts a paragraph, holds blocks, and ends at a line of as many colons or more', async () => {
  expect(await htmlOf('前\n:::message\n文\n- 一\n- 二\n::::\n後')).toBe(
    `<p>前</p>${alert('note', '補足', '<p>文</p><ul><li>一</li><li>二</li></ul>')}<p>後</p>`,
  );
  expect(await htmlOf(':::message\n> 引用\n:::\n後')).toBe(
    `${alert('note', '補足', '<blockquote><p>引用</p></blockquote>')}<p>後</p>`,
  );
});

test('a box in a box has fewer colons', async () => {
  const inner = alert('note', '補足', '<p>内</p>');
  expect(await htmlOf('::::details 外\n前\n\n:::message\n内\n:::\n\n後\n::::\n外')).toBe(
    `<details><summary>外</summary><p>前</p>${inner}<p>後</p></details><p>外</p>`,
  );
  expect(await htmlOf(':::message\n:::details 題\n文\n:::\n:::')).toBe(
    `${alert('note', '補足', '<p>:::details 題文</p>')}<p>:::</p>`,
  );
});

test('boxes may be in lists and quotations', async () => {
  expect(await htmlOf('> :::message\n> 文\n> :::\n>\n> 後')).toBe(
    `<blockquote>${alert('note', '補足', '<p>文</p>')}<p>後</p></blockquote>`,
  );
  expect(await htmlOf('- 項目\n  :::message\n  文\n  :::\n')).toContain(
    alert('note', '補足', '<p>文</p>'),
  );
});

test('without its end a box is text, and what follows is read as ever', async () => {
  expect(await htmlOf('前\n\n:::message\n- 一\n\n## 題\n\n> 引用')).toBe(
    '<p>前</p><p>:::message</p><ul><li>一</li></ul><h2 id="題">題</h2><blockquote><p>引用</p></blockquote>',
  );
  expect(await htmlOf('> :::details 題\n> 文\n\n後')).toBe(
    '<blockquote><p>:::details 題</p><p>文</p></blockquote><p>後</p>',
  );
});

test.each([
  ':::foo\n文\n:::',
  ':::message 題\n文\n:::',
  ':::note danger\n文\n:::',
  ':::detailsx\n:::',
  '::message\n::',
  '文 :::message\n:::',
  ':::constructor\n文\n:::',
  `${':'.repeat(13)}message\n文\n${':'.repeat(13)}`,
])('%j is text', async (source) => {
  expect(await htmlOf(source)).not.toMatch(/<(?:div|details)/);
  expect((await htmlOf(source)).replaceAll('\n', '')).toContain(source.split('\n')[0]);
});

test('code shows the notation', async () => {
  expect(await htmlOf('```text\n:::message\n:::\n```')).toContain('<code>:::message:::</code>');
  expect(await htmlOf('    :::message\n    :::')).toContain('<code>:::message:::</code>');
});
