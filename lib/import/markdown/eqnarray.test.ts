import { expect, test } from 'vitest';
import { withoutEqnarray } from './eqnarray';
import { canShowFormula } from './formula';
import { keepUnreadableFormulas } from './unreadable-formulas';

test.each([
  ['a &=& b \\\\ &<& c', 'a &= b \\\\ &< c'],
  ['a \\& b &\\iff& c \\newline && d', 'a \\& b &\\iff c \\newline & d'],
  [
    'x &=& \\begin{bmatrix} 1 & 2 & 3 \\\\ 4 & 5 & 6 \\end{bmatrix} + y',
    'x &= \\begin{bmatrix} 1 & 2 & 3 \\\\ 4 & 5 & 6 \\end{bmatrix} + y',
  ],
])('the rows %s of an eqnarray are %s in an align', (rows, expected) => {
  expect(withoutEqnarray(`\\begin{eqnarray*}${rows}\\end{eqnarray*}`)).toBe(
    `\\begin{align*}${expected}\\end{align*}`,
  );
  expect(canShowFormula(`\\begin{aligned}${expected}\\end{aligned}`)).toBe(true);
});

test('a displayed eqnarray stays a formula; in code it stays as it is', () => {
  const notes: never[] = [];
  const markdown =
    '$$\n\\begin{eqnarray}\na &=& b\n\\end{eqnarray}\n$$\n\n`\\begin{eqnarray}a &=& b\\end{eqnarray}`\n';
  expect(keepUnreadableFormulas(markdown, { notes })).toBe(
    '$$\n\\begin{align}\na &= b\n\\end{align}\n$$\n\n`\\begin{eqnarray}a &=& b\\end{eqnarray}`\n',
  );
  expect(notes).toEqual([]);
});
