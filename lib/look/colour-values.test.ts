import { expect, test } from 'vitest';
import { colourOf, declarationsIn, hexOf } from './colour-values';
import { rootDeclarations } from './root-declarations';

function hex(value: string, scheme: 'light' | 'dark' = 'light', others = '') {
  const css = `:root { ${others}; --ink: ${value} }`;
  const colour = colourOf('--ink', declarationsIn(rootDeclarations(css), scheme), scheme);
  return colour && hexOf(colour);
}

// Blue is oklch(45.2% 0.313 264.1) in CSS Color 4.
test.each([
  ['#00f', '#0000ff'],
  ['#0000ffcc', '#0000ff'],
  ['rgb(0 0 255)', '#0000ff'],
  ['rgba(0, 0, 255, 1)', '#0000ff'],
  ['hsl(240deg 100% 50%)', '#0000ff'],
  ['oklch(0.4520 0.3131 264.05)', '#0000ff'],
  ['BLUE', '#0000ff'],
])('%s is a colour', (value, expected) => {
  expect(hex(value)).toBe(expected);
});

test('light-dark() and var() are resolved, one in the other too', () => {
  expect(hex('light-dark(#fff, rgb(0, 0, 0))')).toBe('#ffffff');
  expect(hex('light-dark(#fff, rgb(0, 0, 0))', 'dark')).toBe('#000000');
  expect(hex('light-dark(var(--a), var(--b, #123456))', 'light', '--a: var(--c); --c: red')).toBe(
    '#ff0000',
  );
  expect(hex('light-dark(var(--a), var(--b, #123456))', 'dark', '--a: red')).toBe('#123456');
});

test.each([
  'color-mix(in oklch, red, blue)',
  'var(--none)',
  'var(--ink)',
  'light-dark(#fff',
  '12px',
  'currentcolor',
])('%s is not computed', (value) => {
  expect(hex(value)).toBeUndefined();
});
