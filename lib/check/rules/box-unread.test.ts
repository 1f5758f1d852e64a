import { expect, test } from 'vitest';
import { findingsOf, fixedSource, pageOf, positionsOf } from '../testing/page';
import { boxUnread } from './box-unread';

test.each([
  ['::: tip\n文\n:::', ':::note info'],
  ['::: warning\n文\n:::', ':::note warn'],
  ['::::danger\n文\n::::', '::::note alert'],
  [':::note danger\n文\n:::', ':::note alert'],
  [':::message 題\n文\n:::', ':::note info'],
  [':::collapse 題\n文\n:::', ':::details 題'],
  [':::code-group 題\n```sh [a]\n```\n:::', ':::code-group'],
  [':::foo{.bar}\n文\n:::', ':::note info'],
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

test('a container whose name alone is unknown is fixed', () => {
  const page = pageOf('::: tip\n文\n:::\n\n:::collapse 題\n文\n:::\n\n:::message 題\n文\n:::');
  expect(fixedSource(boxUnread, page)).toBe(
    page.source.replace('::: tip', ':::note info').replace(':::collapse', ':::details'),
  );
});

test.each([
  ':::message\n文\n:::',
  '::::details 題\n文\n\n:::message alert\n文\n:::\n::::',
  ':::note warn\n文\n:::',
  ':::message\n閉じていない',
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
