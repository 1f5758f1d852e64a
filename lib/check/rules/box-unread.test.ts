import { expect, test } from 'vitest';
import { findingsOf, fixedSource, pageOf, positionsOf } from '../testing/page';
import { boxUnread } from './box-unread';

test.each([
  [':::message\n文\n:::', '> [!WARNING]'],
  [':::message alert\n文\n:::', '> [!WARNING]'],
  ['::::details 題\n文\n::::', '<details><summary>…</summary> … </details>'],
  [':::note warn\n文\n:::', '> [!WARNING]'],
  [':::note\n文\n:::', '> [!NOTE]'],
  ['::: tip\n文\n:::', '> [!TIP]'],
  ['!!! danger "題"\n    文', '> [!CAUTION]'],
  ['> [!info]\n> 文', '> [!NOTE]'],
  ['> [!TODO]\n> 文', '> [!NOTE]'],
  ['> [!constructor]\n> 文', '> [!NOTE]'],
  ['> [!success]- 題\n> 文', '> [!TIP]'],
  ['> [!note] 題\n> 文', '> [!NOTE]'],
])('%j is reported', (text, other) => {
  expect(findingsOf(boxUnread, pageOf(text))).toMatchObject([{ line: 5, other }]);
});

test('an unknown kind of alert alone on its line is fixed', () => {
  const page = pageOf('> [!info]\n> 文\n\n> [!note] 題');
  expect(fixedSource(boxUnread, page)).toBe(page.source.replace('[!info]', '[!NOTE]'));
});

test.each([
  '> [!NOTE]\n> 文',
  '> [!note]\n> 文',
  '> 文 [!info]',
  '```\n:::message\n```',
  '文 :::message',
  ':::',
  '!!! すごい',
])('%j is not reported', (text) => {
  expect(positionsOf(boxUnread, pageOf(text))).toEqual([]);
});
