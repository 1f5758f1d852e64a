import { expect, test } from 'vitest';
import { findingsOf, fixedSource, pageOf, positionsOf } from '../testing/page';
import { rubyUnread } from './ruby-unread';

test('ruby of Pixiv is reported and fixed', () => {
  const page = pageOf('前の[漢字]{かんじ}');
  expect(positionsOf(rubyUnread, page)).toEqual(['5:3']);
  expect(fixedSource(rubyUnread, page)).toBe(
    page.source.replace('[漢字]{かんじ}', '{漢字|かんじ}'),
  );
  expect(positionsOf(rubyUnread, pageOf('{漢字|かんじ}'))).toEqual([]);
});

test.each([
  ['{**漢字**|かんじ}', '**{漢字|かんじ}**'],
  ['{漢*字*|かんじ}', ''],
  ['{[漢字](/a)|かんじ}', ''],
  ['《《**点**》》', ''],
  ['{集合$A$|しゅうごう}', ''],
  ['《《$x$の点》》', ''],
])('%j, whose base text has markup, is reported without a fix', (text, other) => {
  const page = pageOf(text);
  expect(findingsOf(rubyUnread, page)).toMatchObject([{ line: 5, column: 1, other, edits: [] }]);
});

test.each([
  '{漢字|かんじ}、{漢字|かん|じ}',
  '｜賢者の石《philosopher’s stone》',
  '吾輩《わがはい》は《《猫》》',
  'ゴッホの絵画《ひまわり》',
  '`[漢字]{かんじ}`',
  '$\\{漢_1|かな\\}$と$\\text{《《a_1》》}$',
  '{a|b}',
  '[漢字](kanji.md)',
])('%j is not reported', (text) => {
  expect(positionsOf(rubyUnread, pageOf(text))).toEqual([]);
});
