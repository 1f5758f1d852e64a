import { expect, test } from 'vitest';
import { findingsOf, pageOf, positionsOf } from '../testing/page';
import { equationTwice, equationUnknown, mathUnclosed, mathUnreadable } from './math-faults';

// The body begins on line 5.
test.each([
  ['式 $\\foo$ です', '5:4', 'Unsupported function name: \\foo'],
  ['$x$ と $a + \\bar{x}} b$', '5:19', "Expected 'EOF', got '}'"],
  ['$$\nx\n\n  y^2^3\n$$', '8:6', 'Double superscript'],
  ['> - $$\n>   x &\n>   $$', '6:7', "Expected 'EOF', got '&'"],
  ['- a\n\n  ```math\n  x\n  \\foo\n  ```', '9:3', 'Unsupported function name: \\foo'],
  ['$\\href{javascript:alert(1)}{x}$', '5:2', 'Unsupported function name: \\href'],
  ['$\\includegraphics{a.png}$', '5:2', 'Function "\\includegraphics" is not trusted'],
  ['$\\label{長い名前} \\foo$', '5:15', 'Unsupported function name: \\foo'],
])('%j is reported at %s, with the message of TeX', (text, position, other) => {
  const page = pageOf(text);
  expect(positionsOf(mathUnreadable, page)).toEqual([position]);
  expect(findingsOf(mathUnreadable, page)[0]?.other).toBe(other);
});

test('the message quotes the first line of the formula', () => {
  const page = pageOf('$$\na +\n\\foo\n$$');
  expect(findingsOf(mathUnreadable, page)).toMatchObject([{ line: 7, column: 1, value: 'a +…' }]);
});

test('a dollar sign in <code> of the author is not mathematics', () => {
  expect(positionsOf(mathUnreadable, pageOf('<code>$\\foo$</code>'))).toEqual([]);
});

test('a macro that expands to itself is reported', () => {
  const page = pageOf('$\\def\\a{\\a\\a}\\a$');
  expect(positionsOf(mathUnreadable, page)).toEqual(['5:2']);
});

test('a block without its closing $$ is reported where it begins', () => {
  expect(positionsOf(mathUnclosed, pageOf('文\n\n$$\nx\n\n- 一\n'))).toEqual(['7:1']);
  expect(positionsOf(mathUnclosed, pageOf('$$\nx\n$$\n\n$$\nx\ny$$'))).toEqual([]);
});

test('a second \\label with the same name is reported', () => {
  const page = pageOf('$$\nx \\tag{1}\\label{a}\n$$\n\n$$\ny \\tag{2} \\label{ a }\n$$');
  expect(findingsOf(equationTwice, page)).toMatchObject([{ line: 10, column: 11, value: 'a' }]);
});

test('a reference to a missing equation is reported, one to a later equation is not', () => {
  const page = pageOf('式 $\\eqref{式:あ}$ と $\\ref{い}$\n\n$$\nx \\tag{1}\\label{式:あ}\n$$');
  expect(findingsOf(equationUnknown, page)).toMatchObject([{ line: 5, column: 20, value: 'い' }]);
});

test('a reference to an equation without a number is reported', () => {
  const page = pageOf('$x \\label{a}$ と $\\ref{a}$');
  expect(positionsOf(equationUnknown, page)).toEqual(['5:18']);
});

test('with math: false nothing is reported', () => {
  const lines = ['title: t', 'publishedOn: 2015-02-18', 'math: false'];
  const page = pageOf('$\\foo$ と\n\n```math\n\\foo\n```\n\n$$\n', lines);
  expect(positionsOf(mathUnreadable, page)).toEqual([]);
  expect(positionsOf(mathUnclosed, page)).toEqual([]);
});
