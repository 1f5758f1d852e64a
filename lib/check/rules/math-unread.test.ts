import { expect, test } from 'vitest';
import { pageOf, positionsOf } from '../testing/page';
import { mathUnread } from './math-unread';

test.each([
  ['式 $E=mc^2$ です', '5:3'],
  ['$x$ と $a_1 + a_2 * b_3 * c$。', '5:1 5:7'],
  ['$f(x)$、$n!$', '5:1 5:8'],
  ['$\\sqrt{2}$', '5:1'],
  ['$速度 = 距離 / 時間$', '5:1'],
  ['Qiitaの $`\\sqrt{2}`$ も', '5:8'],
  ['$$\n\\int_0^1 x\\,dx\n$$', '5:1'],
  ['文 $$x^2$$ 文', '5:3'],
  ['$$\na\n\nb\n$$', '5:1'],
  ['\\(x+y\\) と \\[z\\]', '5:1 5:11'],
  ['\\[\\frac{a}{b}\\]', '5:1'],
  ['```math\nx\n```', '5:1'],
  ['式 [tex: x^2] と [tex:\\frac{a}{b_{[1]}}]', '5:16 5:3'],
  ['> - 式 $x^2$', '5:7'],
  ['| $x^2$ |\n|---|\n', '5:3'],
])('%j is reported', (text, positions) => {
  expect(positionsOf(mathUnread, pageOf(text)).toSorted().join(' ')).toBe(positions);
});

test.each([
  '$100から$200',
  '$5 と $10 です',
  'US$5、A$7',
  '$HOME/bin と $PATH',
  '$HOME/bin、$PATH',
  '$5-$10',
  '値段は$です。$は',
  '$.ajaxと$.get',
  "$('a')と$('b')",
  '\\$x$',
  '`$x$`',
  '<code>$x$</code>',
  '```sh\n$ a $b$\n```',
  'https://a.example/$x$',
  '[a](/b$c$)',
  '\\[x\\] と \\[注\\]、\\(笑\\)',
  '^a$|^b$',
  '\u0024{a}/$',
])('%j is not reported', (text) => {
  expect(positionsOf(mathUnread, pageOf(text))).toEqual([]);
});
