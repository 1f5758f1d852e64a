import { expect, test } from 'vitest';
import { findingsOf, fixedSource, pageOf, positionsOf } from '../testing/page';
import { markUnread } from './mark-unread';

test.each([
  ['これは==マーク==です', '5:4', 'これは<mark>マーク</mark>です'],
  ['==**太字** と `c`==', '5:1', '<mark>**太字** と `c`</mark>'],
  ['++new text++', '5:1', '<ins>new text</ins>'],
  ['++下線++ と', '5:1', '<ins>下線</ins> と'],
  ['x^2^ と', '5:2', 'x<sup>2</sup> と'],
  ['10^-3^', '5:3', '10<sup>-3</sup>'],
  ['H~2~O', '5:2', 'H<sub>2</sub>O'],
  ['本文((はてなの注))です', '5:3', '本文^[はてなの注]です'],
  ['よし:smile:。', '5:3', 'よし😄。'],
  [':+1:', '5:1', '👍'],
  ['[==a==](/b)', '5:2', '[<mark>a</mark>](/b)'],
])('%j is reported and fixed', (text, position, fixed) => {
  const page = pageOf(text);
  expect(positionsOf(markUnread, page)).toEqual([position]);
  expect(fixedSource(markUnread, page)).toBe(page.source.replace(text, fixed));
  expect(positionsOf(markUnread, pageOf(fixed))).toEqual([]);
});

test('a block identifier is reported and removed', () => {
  const page = pageOf('文の終わり ^37066d\n\n次');
  expect(findingsOf(markUnread, page)).toMatchObject([{ line: 5, column: 7, value: '^37066d' }]);
  expect(fixedSource(markUnread, page)).toContain('\n文の終わり \n\n次');
});

test('an abbreviation is reported without a fix', () => {
  const page = pageOf('*[HTML]: Hyper "Text"');
  const other = '<abbr title="Hyper &quot;Text&quot;">HTML</abbr>';
  expect(findingsOf(markUnread, page)).toMatchObject([{ line: 5, column: 1, other, edits: [] }]);
});

test.each([
  'a == b == c',
  'a==b==c',
  '`==a==`',
  '\\==a==',
  '========',
  'C++とD++、i++; j++',
  '++iと++j',
  '++i と i++ の違い',
  '++i, j++',
  '++count と count++',
  '(^o^) やった^o^ OK^o^',
  'だよ^_^ (^^)',
  '2^3^4',
  'x ^2',
  '累乗 ^10',
  '記号 ^abc',
  '顔文字 ^^ と ^o^',
  '`a ^abc`',
  '正規表現の ^abc$',
  '500~800円、10~20分、A~B~C',
  '10:30:45 と a:b:c と ::1:',
  ':no-such-name: :constructor:',
  'https://a.example/:smile:',
  '<i title=":smile:">a</i>',
  '本文^[その場の注]です',
  '^[a-z]+$',
  '[^1]^[a](/b)\n\n[^1]: c',
  '((a b)) と f((x))',
  '```text\n==a== :smile:\n```',
])('%j is not reported', (text) => {
  expect(positionsOf(markUnread, pageOf(text))).toEqual([]);
});
