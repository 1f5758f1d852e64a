import { expect, test } from 'vitest';
import { findingsOf, pageOf, placesOf } from '../testing/page';
import { fenceLanguage } from './fence-language';

test.each([
  ['```typescrpt\na\n```', '5:4', 'typescript'],
  ['~~~ javascrip:a.js\na\n~~~', '5:5', 'javascript'],
  ['```diff pythn\na\n```', '5:4', 'python'],
  ['```{.python}\na\n```', '5:4', 'python'],
])('%j is found, and the nearest named', (text, place, other) => {
  const page = pageOf(text);
  expect(placesOf(fenceLanguage, page)).toEqual([place]);
  expect(findingsOf(fenceLanguage, page)[0]?.other).toBe(other);
});

test.each([
  'text',
  'txt',
  'plain',
  'none',
  'console',
  'TS',
  'c++',
  'diff_js',
  'mermaid',
  'math',
  'golang',
  '',
  ':a.txt',
])('```%s is none', (info) => {
  expect(placesOf(fenceLanguage, pageOf(`\`\`\`${info}\na\n\`\`\``))).toEqual([]);
});
