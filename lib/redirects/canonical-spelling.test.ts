import { expect, test } from 'vitest';
import { canonicalRules } from './canonical-spelling';

test('names without special signs need no rule', () => {
  expect(canonicalRules('/', ['花見', 'a-b', '(括弧)', 'what?', 'C#'])).toEqual({
    ofSigns: [],
    ofBuilt: [],
    rewrites: [],
  });
});

test('signs that may stand raw in a path redirect to their encoded form', () => {
  expect(canonicalRules('/tags/', ['C++', 'R&D']).ofSigns).toEqual([
    { source: '/tags/C\\+\\+', destination: '/tags/C%2B%2B' },
    { source: '/tags/R&D', destination: '/tags/R%26D' },
  ]);
});

test('a sign of percent leads to the page built under the wide one, which leads back', () => {
  expect(canonicalRules('/', ['50%'])).toEqual({
    ofSigns: [],
    ofBuilt: [{ source: '/50%EF%BC%85', destination: '/50%25' }],
    rewrites: [{ source: '/50%25', destination: '/50%EF%BC%85' }],
  });
});

test('a name in brackets leads to the page built under wide ones, which leads back', () => {
  expect(canonicalRules('/', ['[slug]'])).toEqual({
    ofSigns: [],
    ofBuilt: [{ source: '/%EF%BC%BBslug%EF%BC%BD', destination: '/%5Bslug%5D' }],
    rewrites: [{ source: '/%5Bslug%5D', destination: '/%EF%BC%BBslug%EF%BC%BD' }],
  });
});

test('no sign of a destination reads as a parameter', () => {
  expect(canonicalRules('/', ['a+(b*)']).ofSigns).toEqual([
    { source: '/a\\+\\(b\\*\\)', destination: '/a%2B%28b%2A%29' },
  ]);
});
