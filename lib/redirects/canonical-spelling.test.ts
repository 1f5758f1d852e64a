import { expect, test } from 'vitest';
import { canonicalRules } from './canonical-spelling';

test('names without special characters need no rule', () => {
  expect(canonicalRules('/', ['花見', 'a-b', '(括弧)', 'what?', 'C#'])).toEqual({
    fromUnescaped: [],
    fromBuilt: [],
    rewrites: [],
  });
});

test('characters that may be unescaped in a path redirect to their escaped form', () => {
  expect(canonicalRules('/tags/', ['C++', 'R&D']).fromUnescaped).toEqual([
    { source: '/tags/C\\+\\+', destination: '/tags/C%2B%2B' },
    { source: '/tags/R&D', destination: '/tags/R%26D' },
  ]);
});

test('a path with a percent sign is rewritten to the page that was built with a full-width one, whose path redirects back', () => {
  expect(canonicalRules('/', ['50%'])).toEqual({
    fromUnescaped: [],
    fromBuilt: [{ source: '/50%EF%BC%85', destination: '/50%25' }],
    rewrites: [{ source: '/50%25', destination: '/50%EF%BC%85' }],
  });
});

test('a path in square brackets is rewritten to the page that was built with full-width ones, whose path redirects back', () => {
  expect(canonicalRules('/', ['[slug]'])).toEqual({
    fromUnescaped: [],
    fromBuilt: [{ source: '/%EF%BC%BBslug%EF%BC%BD', destination: '/%5Bslug%5D' }],
    rewrites: [{ source: '/%5Bslug%5D', destination: '/%EF%BC%BBslug%EF%BC%BD' }],
  });
});

test('no character of a destination is read as a parameter', () => {
  expect(canonicalRules('/', ['a+(b*)']).fromUnescaped).toEqual([
    { source: '/a\\+\\(b\\*\\)', destination: '/a%2B%28b%2A%29' },
  ]);
});
