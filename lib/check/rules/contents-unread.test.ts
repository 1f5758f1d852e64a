import { expect, test } from 'vitest';
import { fixedSource, pageOf, positionsOf } from '../testing/page';
import { contentsUnread } from './contents-unread';

test.each([
  '[[toc]]',
  '[toc]',
  '[TOC]',
  '[[_TOC_]]',
  '[:contents]',
  '{{toc}}',
  '{{< toc >}}',
  '{:toc}',
  '@[toc]',
])('%j is reported and removed', (text) => {
  const page = pageOf(`${text}\n\n## 見出し`);
  expect(positionsOf(contentsUnread, page)).toEqual(['5:1']);
  expect(fixedSource(contentsUnread, page)).toBe(page.source.replace(text, ''));
});

test.each(['[[toc]] と書く', '`[[toc]]`', '[toc]\n\n[toc]: /b', '<!-- toc -->', '    [[toc]]'])(
  '%j is not reported',
  (text) => {
    expect(positionsOf(contentsUnread, pageOf(text))).toEqual([]);
  },
);
