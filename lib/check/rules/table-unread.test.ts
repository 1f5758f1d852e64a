import { expect, test } from 'vitest';
import { findingsOf, pageOf, positionsOf } from '../testing/page';
import { tableUnread } from './table-unread';

test.each([
  ['| a | b |\n| 1 | 2 |', '5:1', '| --- | --- |'],
  ['次の表です。\n| a | b | c |\n| 1 | 2 | 3 |', '6:1', '| --- | --- | --- |'],
  ['| a | b | c |\n|---|---|\n| 1 | 2 | 3 |', '5:1', '| --- | --- | --- |'],
  ['a | b\n--- | --- | ---\n1 | 2', '5:1', '| --- | --- |'],
  ['｜名前｜年｜\n｜ーー｜ーー｜\n｜甲｜3｜', '5:1', '| --- | --- |'],
  ['| a | b |', '5:1', '| --- | --- |'],
  ['｜名前｜年｜\n｜甲｜3｜', '5:1', '| --- | --- |'],
  ['> | a | b |\n> | 1 | 2 |', '5:3', '| --- | --- |'],
  ['| `a` | b\\|c |', '5:1', '| --- | --- |'],
])('%j is reported with the delimiter row to add', (text, position, other) => {
  const page = pageOf(text);
  expect(positionsOf(tableUnread, page)).toEqual([position]);
  expect(findingsOf(tableUnread, page)).toMatchObject([{ other }]);
});

test.each([
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '|x| は |y| より大きい',
  '|x| + |y|\n|z| と',
  '｜東京《とうきょう》へ\n｜京都《きょうと》へ',
  'a | b | c',
  '```text\n| a | b |\n| 1 | 2 |\n```',
  '見出し\n---',
  'a || b\nc || d',
])('%j is not reported', (text) => {
  expect(positionsOf(tableUnread, pageOf(text))).toEqual([]);
});
