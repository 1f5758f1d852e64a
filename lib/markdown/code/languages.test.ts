import { expect, test } from 'vitest';
import { isKnownLanguage } from './languages';

test.each([
  ...['golang', 'c++', 'c#', 'objc', 'shell', 'sh-session', 'yml', 'dockerfile', 'tf', 'cobol'],
  ...['text', 'txt', 'plain', 'plaintext', 'none', 'console', 'mermaid'],
])('%s is a known language', (language) => {
  expect(isKnownLanguage(language)).toBe(true);
});

test.each(['', 'typescrpt', 'diff_js', 'constructor', '__proto__'])(
  '%j is not a known language',
  (language) => {
    expect(isKnownLanguage(language)).toBe(false);
  },
);
