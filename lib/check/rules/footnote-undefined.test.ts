import { expect, test } from 'vitest';
import { findingsOf, pageOf, positionsOf } from '../testing/page';
import { footnoteUndefined } from './footnote-undefined';

test('every reference without a definition is reported', () => {
  const page = pageOf('文[^1]と[^注]、[^1]\n\n[^2]: 別の注');
  expect(positionsOf(footnoteUndefined, page)).toEqual(['5:2', '5:7', '5:12']);
});

test('a label with spaces is reported, and one without is suggested', () => {
  const page = pageOf('文[^長い 名前]\n\n[^長い 名前]: 注 の 文\n\n[^別 名]: 注');
  expect(findingsOf(footnoteUndefined, page)).toMatchObject([
    { line: 5, column: 2, other: '長い-名前' },
    { line: 7, column: 1 },
    { line: 9, column: 1, other: '別-名' },
  ]);
});

test.each([
  '文[^1]\n\n[^1]: 注',
  '`[^1]`',
  '\\[^1]',
  '[^a-z] と [^/]+',
  '[^abc] は a、b、c のほか',
  '[^aeiou]',
  '正規表現 [^word] は',
  '```\n[^1]\n```',
])('%j is not reported', (text) => {
  expect(positionsOf(footnoteUndefined, pageOf(text))).toEqual([]);
});
