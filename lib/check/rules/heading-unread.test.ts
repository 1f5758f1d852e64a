import { expect, test } from 'vitest';
import { findingsOf, fixedSource, pageOf, positionsOf } from '../testing/page';
import { headingUnread } from './heading-unread';

test.each([
  ['##第2章\n\n文', '5:1', '## 第2章'],
  ['文\n###`a` とは\n文', '6:1', '### `a` とは'],
  ['##　見出し', '5:1', '## 見出し'],
  ['#　見出し', '5:1', '# 見出し'],
  ['> ##「題」', '5:3', '## 「題」'],
  ['##3章', '5:1', '## 3章'],
])('%j is reported and fixed', (text, position, fixed) => {
  const page = pageOf(text);
  expect(positionsOf(headingUnread, page)).toEqual([position]);
  expect(findingsOf(headingUnread, page)).toMatchObject([{ other: fixed }]);
  expect(fixedSource(headingUnread, page)).toContain(fixed);
  expect(positionsOf(headingUnread, pageOf(fixedSource(headingUnread, page).slice(38)))).toEqual(
    [],
  );
});

test('a line with a single # is reported without a fix', () => {
  const page = pageOf('#見出し\n\n文');
  expect(positionsOf(headingUnread, page)).toEqual(['5:1']);
  expect(fixedSource(headingUnread, page)).toBe(page.source);
});

test('full-width number signs are reported without a fix', () => {
  const page = pageOf('＃＃　見出し\n\n文');
  expect(findingsOf(headingUnread, page)).toMatchObject([
    { line: 5, column: 1, other: '## 見出し', edits: [] },
  ]);
});

test.each([
  '＃日記',
  '## 見出し',
  '#日記',
  '文\n\n#日記',
  '#日記 #東京\n\n文',
  '#日記 を付けて\n投稿\n\n文',
  '#1 の件\n\n文',
  '\\##見出し',
  '####### 七',
  '##\n\n文',
  '文の ##b',
  '```text\n##a\n```',
])('%j is not reported', (text) => {
  expect(positionsOf(headingUnread, pageOf(text))).toEqual([]);
});
