import { expect, test } from 'vitest';
import { findingsOf, fixedSource, pageOf, positionsOf } from '../testing/page';
import { emphasisUnseen } from './emphasis-unseen';

test.each([
  ['これは ** 重要 ** です', 'これは **重要** です', '5:5'],
  ['これは** 重要**です', 'これは**重要**です', '5:4'],
  ['😀**重要 **です', '😀**重要**です', '5:3'],
  ['- あ\n  > ** い **\n', '- あ\n  > **い**\n', '6:5'],
  ['見よ**https://a.example/b**です', '見よ**<https://a.example/b>**です', '5:3'],
  ['| ** a ** |\n|---|\n', '| **a** |\n|---|\n', '5:3'],
  ['これは__太字__です', 'これは**太字**です', '5:4'],
  ['これは__「太字」__です', 'これは**「太字」**です', '5:4'],
  ['__重要な語__です', '**重要な語**です', '5:1'],
  ['語の__New York__です', '語の**New York**です', '5:3'],
])('%j is reported and fixed', (text, fixed, position) => {
  const page = pageOf(text);
  expect(positionsOf(emphasisUnseen, page)).toEqual([position]);
  expect(fixedSource(emphasisUnseen, page)).toBe(page.source.replace(text, fixed));
  expect(positionsOf(emphasisUnseen, pageOf(fixed))).toEqual([]);
});

test('emphasis that removing spaces would not repair is reported without a fix', () => {
  const page = pageOf('a**"b"**c と ** 「あ」 **');
  expect(findingsOf(emphasisUnseen, page).map(({ edits }) => edits)).toEqual([[], []]);
  expect(fixedSource(emphasisUnseen, page)).toBe(page.source);
});

test.each([
  'これは**重要**です',
  '**「重要」**です。',
  '2 ** 3 ** 4',
  '2 ** 3 = 8。a ** b',
  '2**10 は 1024、2** 8 は 256',
  'x ** (n + 1) と (a + b) ** 2',
  '\\** 重要 \\**',
  '`** 重要 **`',
  '    ** 重要 **\n',
  '```md\n** 重要 **\n```\n',
  '*** 重要 ***',
  '__重要__ です',
  'メソッド__init__と__FILE__を',
  '氏名____、年齢__、住所__',
  'a__b c__d',
  '`これは__太字__です`',
  '**https://a.example/b** 次',
  '** 重要',
  '<!-- ** 重要 ** -->',
])('%j is not reported', (text) => {
  expect(positionsOf(emphasisUnseen, pageOf(text))).toEqual([]);
});
