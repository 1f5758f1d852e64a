import { expect, test } from 'vitest';
import { treeOf } from './mathml-tree';
import { plainTextOf } from './plain-text';
import { initialMacros, readTex } from './read-tex';

test.each([
  ['E = mc^2', 'E = mc²'],
  ['a_1 + a_{12}', 'a₁+a₁₂'],
  ['x_i^{k}', 'x_i^k'],
  ['e^{-x^2}', 'e^(−x²)'],
  ['\\frac{a+b}{2}', '(a+b)/2'],
  ['\\frac{1}{x}', '1/x'],
  ['\\sqrt{2}', '√2'],
  ['\\sqrt[3]{x+1}', '³√(x+1)'],
  ['\\sum_{i=1}^{n} i', '∑_(i=1)ⁿi'],
  ["f'(x)", 'f′(x)'],
  ['\\hat{x}', 'x\u0302'],
  ['\\mathbb{R}^3', 'ℝ³'],
  ['\\sin x', 'sin x'],
  ['\\text{速さ} = v', '速さ = v'],
  ['x \\le y', 'x ≤ y'],
  ['\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}', '(a b ; c d)'],
  ['\\phantom{x} y', 'y'],
])('%s is %j as plain text', (tex, text) => {
  const result = readTex(tex, true, initialMacros({}));
  if ('fault' in result) throw new Error(result.fault.value);
  expect(plainTextOf(treeOf(result.mathml).element)).toBe(text);
});
