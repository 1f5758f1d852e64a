import { expect, test } from 'vitest';
import { findingsOf, mended, pageOf, placesOf } from '../testing/page';
import { listUnread } from './list-unread';

test.each([
  ['-りんご\n-みかん', '5:1', '- りんご\n- みかん'],
  ['次の通り。\n*りんご\n*みかん', '6:1', '次の通り。\n* りんご\n* みかん'],
  ['1.開く\n2.閉じる', '5:1', '1. 開く\n2. 閉じる'],
  ['-　りんご\n-　みかん', '5:1', '- りんご\n- みかん'],
  ['- りんご\n-みかん', '6:1', '- りんご\n- みかん'],
  ['> -りんご\n> -みかん', '5:3', '> - りんご\n> - みかん'],
])('%j is found and mended', (text, place, right) => {
  const page = pageOf(text);
  expect(placesOf(listUnread, page)).toEqual([place]);
  expect(mended(listUnread, page)).toBe(page.source.replace(text, right));
  expect(findingsOf(listUnread, pageOf(right))).toEqual([]);
});

test('a list that would not begin in the middle of a paragraph is left to the author', () => {
  const page = pageOf('続き。\n3.開く\n4.閉じる');
  expect(placesOf(listUnread, page)).toEqual(['6:1']);
  expect(mended(listUnread, page)).toBe(page.source);
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
])('%j is none', (text) => {
  expect(placesOf(listUnread, pageOf(text))).toEqual([]);
});
