import { expect, test } from 'vitest';
import { findingsOf, fixedSource, pageOf, positionsOf } from '../testing/page';
import { listUnread } from './list-unread';

test.each([
  ['-りんご\n-みかん', '5:1', '- りんご\n- みかん'],
  ['次の通り。\n*りんご\n*みかん', '6:1', '次の通り。\n* りんご\n* みかん'],
  ['1.開く\n2.閉じる', '5:1', '1. 開く\n2. 閉じる'],
  ['-　りんご\n-　みかん', '5:1', '- りんご\n- みかん'],
  ['- りんご\n-みかん', '6:1', '- りんご\n- みかん'],
  ['> -りんご\n> -みかん', '5:3', '> - りんご\n> - みかん'],
])('%j is reported and fixed', (text, position, fixed) => {
  const page = pageOf(text);
  expect(positionsOf(listUnread, page)).toEqual([position]);
  expect(fixedSource(listUnread, page)).toBe(page.source.replace(text, fixed));
  expect(findingsOf(listUnread, pageOf(fixed))).toEqual([]);
});

test('an ordered list that cannot interrupt a paragraph is reported without a fix', () => {
  const page = pageOf('続き。\n3.開く\n4.閉じる');
  expect(positionsOf(listUnread, page)).toEqual(['6:1']);
  expect(fixedSource(listUnread, page)).toBe(page.source);
});

test.each([
  '- りんご\n- みかん',
  '-りんご',
  '・りんご\n・みかん',
  '-v 表示\n-h 説明',
  '1.5倍\n2.5倍',
  '*強調*です\n*強調*です',
  '\\-りんご\n\\-みかん',
  '1.はじめに\n\n2.次に',
])('%j is not reported', (text) => {
  expect(positionsOf(listUnread, pageOf(text))).toEqual([]);
});
