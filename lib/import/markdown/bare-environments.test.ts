import { expect, test } from 'vitest';
import { encloseEnvironments } from './bare-environments';

test('a displayed environment without dollar signs gets them', () => {
  expect(
    encloseEnvironments('式\n\n\\begin{align*}\na &= b \\\\\nc &= d\n\\end{align*}\n\n文'),
  ).toBe('式\n\n$$\n\\begin{align*}\na &= b \\\\\nc &= d\n\\end{align*}\n$$\n\n文');
});

test.each([
  '$$\n\\begin{equation}\na\n\\end{equation}\n$$',
  'the environment \\begin{align} of amsmath',
  '\\begin{itemize}\n\\item a\n\\end{itemize}',
])('%j stays', (text) => {
  expect(encloseEnvironments(text)).toBe(text);
});
