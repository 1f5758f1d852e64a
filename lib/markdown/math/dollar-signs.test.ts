import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { syntax } from '../pipeline';

const parser = syntax({ gfm: true });

/** The formulas of a text; display formulas are enclosed in brackets. */
function formulasOf(text: string): string[] {
  const tree: Root = parser.parse(text);
  const formulas: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'inlineMath') formulas.push(node.isDisplay ? `[${node.value}]` : node.value);
    if (node.type === 'math') formulas.push(`[${node.value}]`);
  });
  return formulas;
}

test.each([
  ['$x$', 'x'],
  ['質量$m$の物体', 'm'],
  ['式 $E=mc^2$ です', 'E=mc^2'],
  ['「$x$」、（$y$）。$z$！', 'x', 'y', 'z'],
  ['質量$m$(kg)の', 'm'],
  ['$a$、$b$と$c$', 'a', 'b', 'c'],
  ['**$x$** と *$y$*', 'x', 'y'],
  ['$x$-axis, $n$th', 'x'],
  ['$abc$ $10$ $n!$ $f(x)$', 'abc', '10', 'n!', 'f(x)'],
  ['$[0, 1)$', '[0, 1)'],
  ['$\\sqrt{\\$4}$', '\\sqrt{\\$4}'],
  ['$\\text{速度} v$', '\\text{速度} v'],
  ['$速度 = 距離 / 時間$', '速度 = 距離 / 時間'],
  ['$\\text{$x$ なら} y$', '\\text{$x$ なら} y'],
  ['$\\{x\\}$', '\\{x\\}'],
  ['$a_1 + a_2 * b_3 * c$。', 'a_1 + a_2 * b_3 * c'],
  ['$a +\nb$', 'a +\nb'],
  ['$`\\sqrt{2}`$も$`a`$', '\\sqrt{2}', 'a'],
  ['5 ドルは \\$5、式は $x$', 'x'],
  ['$5 か $x$', 'x'],
  ['\\$$x$', 'x'],
  ['| $\\|x\\|$ |\n|---|', '|x|'],
  ['[$x$](/a)', 'x'],
  ['> - $x$', 'x'],
  ['文 $$x^2$$ 文', '[x^2]'],
  ['$$ x = 1 $$', '[ x = 1 ]'],
  ['$$a\n= b$$', '[a\n= b]'],
  ['$$\nx\n$$', '[x]'],
  ['文\n$$\nx\n\ny\n$$\n文', '[x\n\ny]'],
  ['- a\n\n  $$\n  x\n    y\n  $$', '[x\n  y]'],
  ['> $$\n> x\n> $$', '[x]'],
  ['$$\nx\ny$$\n\n文', '[x\ny]'],
  ['$$$\na $$ b\n$$$', '[a $$ b]'],
  ['$$\n\\text{$x$}\n$$', '[\\text{$x$}]'],
  ['$$\n- a\n$$', '[- a]'],
])('%j is mathematics', (text, ...formulas) => {
  expect(formulasOf(text)).toEqual(formulas);
});

test.each([
  '$100から$200',
  '$5 と $10 です',
  '$5 and $6',
  '$5-$10',
  '$5/月、$50/年',
  'US$5、A$7、US$5とUS$7',
  'NT$100～NT$200',
  '２$と３$',
  '$HOME/bin',
  '$HOME/bin と $PATH',
  '$HOME/bin、$PATH',
  '$HOME:$PATH:$x',
  '「$HOME」は「$」で始まる',
  '$HOME は "$" で始まる',
  '$HOME is like "$" in sh',
  "'$'と'$'",
  '($) と ($)',
  '値段は$です。$は',
  '$です$',
  '$.ajaxと$.get',
  "$('a')と$('b')",
  '$(pwd):$(date)',
  '\u0024{a}:\u0024{b}',
  '\u0024{a}/$',
  '$5 `a$`',
  '$5 [a](/b$)',
  '\\$x$',
  '$x\\$',
  '`$x$`',
  '<code>`$x$`</code>',
  '```sh\n$ a $b$\n```',
  '    $x$',
  'https://a.example/$x$',
  '[a](/b$c$)',
  '^a$|^b$',
  '/^\\d+$/ と /^\\w+$/',
  '$ x $',
  '$x $',
  '$ x$',
  'a$x$',
  '$x$y',
  '$x$2',
  '$',
  '$$',
  '$$$',
  '文 $$ 文 $$ 文',
  'a$$b$$',
  '$x\n\ny$',
])('%j is prose', (text) => {
  expect(formulasOf(text)).toEqual(text === '$$' || text === '$$$' ? ['[]'] : []);
});

test('a formula has at most 16 runs of dollar signs inside', () => {
  const text = (runs: number) => `$\\text{${'$ '.repeat(runs)}}$`;
  expect(formulasOf(text(16))).toHaveLength(1);
  expect(formulasOf(text(17))).toEqual([]);
});

test('many dollar signs without a second one are read in a short time', () => {
  const text = '\u0024{'.repeat(20_000);
  const start = performance.now();
  expect(formulasOf(text)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(5_000);
});
