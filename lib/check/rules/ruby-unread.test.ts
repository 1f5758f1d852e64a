import { expect, test } from 'vitest';
import { findingsOf, fixedSource, pageOf, positionsOf } from '../testing/page';
import { rubyUnread } from './ruby-unread';

test.each([
  [
    '｜東京タワー《とうきょうタワー》へ',
    '5:1',
    '<ruby>東京タワー<rt>とうきょうタワー</rt></ruby>へ',
  ],
  ['｜賢者の石《philosopher’s stone》', '5:1', '<ruby>賢者の石<rt>philosopher’s stone</rt></ruby>'],
  ['|東京《とうきょう》', '5:1', '<ruby>東京<rt>とうきょう</rt></ruby>'],
  ['{漢字|かんじ}', '5:1', '<ruby>漢字<rt>かんじ</rt></ruby>'],
  ['{東京|とう|きょう}', '5:1', '<ruby>東京<rt>とうきょう</rt></ruby>'],
  ['[漢字]{かんじ}', '5:1', '<ruby>漢字<rt>かんじ</rt></ruby>'],
])('%j is reported and fixed', (text, position, fixed) => {
  const page = pageOf(text);
  expect(positionsOf(rubyUnread, page)).toEqual([position]);
  expect(fixedSource(rubyUnread, page)).toBe(page.source.replace(text, fixed));
  expect(positionsOf(rubyUnread, pageOf(fixed))).toEqual([]);
});

test.each([
  ['吾輩《わがはい》は', '5:1', '<ruby>吾輩<rt>わがはい</rt></ruby>'],
  ['この強敵《トモ》よ', '5:3', '<ruby>強敵<rt>トモ</rt></ruby>'],
])(
  '%j, without a marker before its base text, is reported without a fix',
  (text, position, other) => {
    const page = pageOf(text);
    expect(positionsOf(rubyUnread, page)).toEqual([position]);
    expect(findingsOf(rubyUnread, page)).toMatchObject([{ other }]);
    expect(fixedSource(rubyUnread, page)).toBe(page.source);
  },
);

test('emphasis dots are reported without a fix', () => {
  const page = pageOf('圏点は《《強調》》、');
  expect(positionsOf(rubyUnread, page)).toEqual(['5:4']);
  expect(fixedSource(rubyUnread, page)).toBe(page.source);
});

test.each([
  '私は《銀河鉄道の夜》を読む',
  '宮沢賢治《銀河鉄道の夜》',
  'ゴッホの絵画《ひまわり》',
  '漱石の小説《こころ》',
  'これ《それ》',
  '本の題《こころ》',
  '著書の題名《こころ》',
  '`漢字《かんじ》`',
  '{a|b}',
  '[漢字](kanji.md)',
])('%j is not reported', (text) => {
  const positions = positionsOf(rubyUnread, pageOf(text));
  expect(positions).toEqual([]);
});
