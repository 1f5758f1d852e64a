import { expect, test } from 'vitest';
import { mended, pageOf, placesOf } from '../testing/page';
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
])('%j is found and taken out', (text) => {
  const page = pageOf(`${text}\n\n## 見出し`);
  expect(placesOf(contentsUnread, page)).toEqual(['5:1']);
  expect(mended(contentsUnread, page)).toBe(page.source.replace(text, ''));
});

test.each(['[[toc]] と書く', '`[[toc]]`', '[toc]\n\n[toc]: /b', '<!-- toc -->', '    [[toc]]'])(
  '%j is none',
  (text) => {
    expect(placesOf(contentsUnread, pageOf(text))).toEqual([]);
  },
);
