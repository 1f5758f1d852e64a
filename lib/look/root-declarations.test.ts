import { expect, test } from 'vitest';
import { rootDeclarations } from './root-declarations';

function declared(css: string) {
  return rootDeclarations(css).map(({ name, value, line, column, scheme }) =>
    [`${line}:${column}`, name, value, scheme].filter(Boolean).join(' '),
  );
}

test('custom properties of the root element have a position and a scheme', () => {
  const css = `/* --paper: white; */
:root { --paper: #fff; color: red }
@layer tokens { html { --ink: light-dark(#000, #fff) } }
:root[data-theme='dark'], .night { --paper: #111 }
[data-theme=light] { --paper: #eee }
@media (prefers-color-scheme: dark) {
  :root { --soft: gray }
}`;
  expect(declared(css)).toEqual([
    '2:9 --paper #fff',
    '3:24 --ink light-dark(#000, #fff)',
    '4:36 --paper #111 dark',
    '5:22 --paper #eee light',
    '7:11 --soft gray dark',
  ]);
});

test.each([
  '.masthead { --paper: #fff }',
  '@media (width < 40rem) { :root { --paper: #fff } }',
  '@supports (color: red) { :root { --paper: #fff } }',
  ':root .masthead { --paper: #fff }',
  ':root { --paper: ',
  '}',
])('a part of the page, or of screens, is skipped: %s', (css) => {
  expect(declared(css)).toEqual([]);
});
