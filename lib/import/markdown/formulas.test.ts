import { expect, test } from 'vitest';
import { translateFormulas } from './formulas';

const SHOWN = { isShown: true, isEscaped: false };
const ESCAPED = { isShown: true, isEscaped: true };
const NONE = { isShown: false, isEscaped: false };

test.each([
  ["Let $b'_{r}=b_r+c_{<r}$ and $a*b*c$.", "Let $b'_{r}=b_r+c_{<r}$ and $a*b*c$."],
  [
    '$$\n\\begin{aligned}\na &= b \\\\\n&< c\n\\end{aligned}\n$$',
    '$$\n\\begin{aligned}\na &= b \\\\\n&< c\n\\end{aligned}\n$$',
  ],
  ['和は\\(a_1+b\\)です', '和は$a_1+b$です'],
  ['\\\\(x\\\\) と \\\\[ y = 2 \\\\]', '$x$ と $$y = 2$$'],
  ['\\[\na = \\frac{1}{2}\n\\]', '$$\na = \\frac{1}{2}\n$$'],
  ['値は $ n \\le 10 $ と $m $', '値は $n \\le 10$ と $m$'],
  ['式は $$\na_1 \\\\\nb_2\n$$ です', '式は\n\n$$\na_1 \\\\\nb_2\n$$\n\nです'],
  ['- 式 $$\n  a_1\n  $$', '- 式\n\n  $$\n  a_1\n  $$'],
  ['`\\(a_1\\)` と `$ x $`', '`\\(a_1\\)` と `$ x $`'],
  ['\\[参照\\](x.md) \\(注\\)', '\\[参照\\](x.md) \\(注\\)'],
  ['$ 5 から $ 6 まで', '$ 5 から $ 6 まで'],
])('formulas get dollar signs without spaces, and their TeX stays: %j', (source, markdown) => {
  expect(translateFormulas(source, SHOWN)).toBe(markdown);
});

test.each([
  ['$$\na \\\\\\\\\nb\n$$', '$$\na \\\\\nb\n$$'],
  ['$x\\_i$ と $\\\\{a\\\\}$', '$x_i$ と $\\{a\\}$'],
  ['$\\text{a\\_b} \\\\ c$', '$\\text{a\\_b} \\\\ c$'],
  ['$\\{a\\}$', '$\\{a\\}$'],
])(
  'escapes for Markdown are removed from formulas that Markdown read first: %j',
  (source, markdown) => {
    expect(translateFormulas(source, ESCAPED)).toBe(markdown);
    expect(translateFormulas(source, SHOWN)).toBe(source);
  },
);

test.each([
  ['行は $HOME/bin;rm$ です', '行は \\$HOME/bin;rm\\$ です'],
  ['$a.b.c$', '\\$a.b.c\\$'],
  ['$\\alpha$ と $x_1$ と $n$', '$\\alpha$ と $x_1$ と $n$'],
  ['```\n$a.b.c$\n```', '```\n$a.b.c$\n```'],
  ['\\(a_1\\)', '\\(a_1\\)'],
  ['$5 と $6', '$5 と $6'],
])('without a program for formulas, dollar signs in prose are escaped: %j', (source, markdown) => {
  expect(translateFormulas(source, NONE)).toBe(markdown);
});
