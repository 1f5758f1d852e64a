import { expect, test } from 'vitest';
import { fixedSource, pageOf, positionsOf } from '../testing/page';
import { contentsUnread } from './contents-unread';

test.each(['{{toc}}', '{{< toc >}}', '{:toc}', '@[toc]', '[toc_]'])(
  '%j is reported and replaced by [toc]',
  (text) => {
    const page = pageOf(`${text}\n\n## 見出し`);
    expect(positionsOf(contentsUnread, page)).toEqual(['5:1']);
    expect(fixedSource(contentsUnread, page)).toBe(page.source.replace(text, '[toc]'));
  },
);

test.each([
  ['without headings', '[toc]'],
  ['in a list', '- [toc]\n\n## 見出し'],
  ['within a paragraph', '文\n[toc]\n\n## 見出し'],
])('a marker %s is reported and removed', (_, body) => {
  const page = pageOf(body);
  expect(positionsOf(contentsUnread, page)).toHaveLength(1);
  expect(fixedSource(contentsUnread, page)).toBe(page.source.replace('[toc]', ''));
});

test('a second marker is reported and removed', () => {
  const page = pageOf('[toc]\n\n## 見出し\n\n[[toc]]');
  expect(positionsOf(contentsUnread, page)).toEqual(['9:1']);
  expect(fixedSource(contentsUnread, page)).toBe(page.source.replace('[[toc]]', ''));
});

test.each([
  '[toc]\n\n## 見出し',
  '[TOC]\n\n<h2>見出し</h2>',
  '## 見出し\n\n[[toc]]',
  '[[_TOC_]]\n\n## 見出し',
  '[:contents]\n\n## 見出し',
  '[[toc]] と書く',
  '`[[toc]]`',
  '[toc]\n\n[toc]: /b',
  '<!-- toc -->',
  '    [[toc]]',
])('%j is not reported', (text) => {
  expect(positionsOf(contentsUnread, pageOf(text))).toEqual([]);
});
