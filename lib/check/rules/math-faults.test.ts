import { expect, test } from 'vitest';
import { findingsOf, pageOf, placesOf } from '../testing/page';
import { equationTwice, equationUnknown, mathUnclosed, mathUnreadable } from './math-faults';

// Body lines are counted from 5.
test.each([
  ['式 $\\foo$ です', '5:4', 'Unsupported function name: \\foo'],
  ['$x$ と $a + \\bar{x}} b$', '5:19', "Expected 'EOF', got '}'"],
  ['$$\nx\n\n  y^2^3\n$$', '8:6', 'Double superscript'],
  ['> - $$\n>   x &\n>   $$', '6:7', "Expected 'EOF', got '&'"],
  ['- a\n\n  ```math\n  x\n  \\foo\n  ```', '9:3', 'Unsupported function name: \\foo'],
  ['$\\href{javascript:alert(1)}{x}$', '5:2', 'Unsupported function name: \\href'],
  ['$\\includegraphics{a.png}$', '5:2', 'Function "\\includegraphics" is not trusted'],
  ['$\\label{長い名前} \\foo$', '5:15', 'Unsupported function name: \\foo'],
])('%j is found at %s, with the words of TeX', (text, place, other) => {
  const page = pageOf(text);
  expect(placesOf(mathUnreadable, page)).toEqual([place]);
  expect(findingsOf(mathUnreadable, page)[0]?.other).toBe(other);
});

test('the formula is shown, and its first line alone', () => {
  const page = pageOf('$$\na +\n\\foo\n$$');
  expect(findingsOf(mathUnreadable, page)).toMatchObject([{ line: 7, column: 1, value: 'a +…' }]);
});

test('a loop of macros is found, and ends', () => {
  const page = pageOf('$\\def\\a{\\a\\a}\\a$');
  expect(placesOf(mathUnreadable, page)).toEqual(['5:2']);
});

test('a block without its end is found where it begins', () => {
  expect(placesOf(mathUnclosed, pageOf('文\n\n$$\nx\n\n- 一\n'))).toEqual(['7:1']);
  expect(placesOf(mathUnclosed, pageOf('$$\nx\n$$\n\n$$\nx\ny$$'))).toEqual([]);
});

test('a second label of one name is found', () => {
  const page = pageOf('$$\nx \\tag{1}\\label{a}\n$$\n\n$$\ny \\tag{2} \\label{ a }\n$$');
  expect(findingsOf(equationTwice, page)).toMatchObject([{ line: 10, column: 11, value: 'a' }]);
});

test('a reference to no equation is found, a later one is none', () => {
  const page = pageOf('式 $\\eqref{式:あ}$ と $\\ref{い}$\n\n$$\nx \\tag{1}\\label{式:あ}\n$$');
  expect(findingsOf(equationUnknown, page)).toMatchObject([{ line: 5, column: 20, value: 'い' }]);
});

test('a label without a number is no equation', () => {
  const page = pageOf('$x \\label{a}$ と $\\ref{a}$');
  expect(placesOf(equationUnknown, page)).toEqual(['5:18']);
});

test('with math: false nothing is read', () => {
  const lines = ['title: t', 'publishedOn: 2015-02-18', 'math: false'];
  const page = pageOf('$\\foo$ と\n\n```math\n\\foo\n```\n\n$$\n', lines);
  expect(placesOf(mathUnreadable, page)).toEqual([]);
  expect(placesOf(mathUnclosed, page)).toEqual([]);
});
