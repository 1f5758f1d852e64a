import { expect, test } from 'vitest';
import { showsFormulas, showsFormulasItself } from './formulas-shown';

test.each([
  [{ math: 'true' }, true],
  [{ params: { page: { math: { enable: 'true', copyTex: 'false' } } } }, true],
  [{ mathjax: { cdn: 'https://example.org/mathjax.js' } }, true],
  [{ params: { article: { math: 'false' } } }, false],
  [{ math: { enable: 'false', per_page: 'true' } }, false],
  [{ math: { every: { enable: 'true' } }, title: 'a' }, true],
  [{ title: '数学' }, false],
])('%j turns formulas on: %j', (config, isShown) => {
  expect(showsFormulas(config)).toBe(isShown);
});

test.each([
  [{ mathjax: 'true' }, true],
  [{ math: 'false' }, false],
  [{ katex: '' }, false],
  [{ title: 'a' }, undefined],
])('the front matter %j says %j', (fields, isShown) => {
  expect(showsFormulasItself(fields)).toBe(isShown);
});
