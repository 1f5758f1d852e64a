import { expect, test } from 'vitest';
import { findingsOf, pageOf, positionsOf } from '../testing/page';
import { mathUnread } from './math-unread';

test.each([
  ['式 $ x^2 $ です', '5:3', '$x^2$'],
  ['\u0024{x}^2$ です', '5:1', '$`{x}^2`$'],
  ['\\(x+y\\) です', '5:1', '$x+y$'],
  ['と \\[z\\]', '5:3', '$$z$$'],
  ['\\[\\frac{a}{b}\\]', '5:1', '$$\\frac{a}{b}$$'],
  ['式 [tex: x^2]', '5:3', '$x^2$'],
  ['[tex:\\frac{a}{b_{[1]}}]', '5:1', '$\\frac{a}{b_{[1]}}$'],
])('%j is reported', (text, position, other) => {
  const page = pageOf(text);
  expect(positionsOf(mathUnread, page)).toEqual([position]);
  expect(findingsOf(mathUnread, page)[0]?.other).toBe(other);
});

test.each([
  '式 $E=mc^2$ です',
  '文 $$x^2$$ 文',
  '$$\na\n\nb\n$$',
  '$`\\sqrt{2}`$ も',
  '```math\nx\n```',
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

test('with math: false no notation is reported', () => {
  const lines = ['title: t', 'publishedOn: 2015-02-18', 'math: false'];
  expect(positionsOf(mathUnread, pageOf('$ x^2 $ と \\(x+y\\)', lines))).toEqual([]);
});
