import { expect, test } from 'vitest';
import { findingsOf, pageOf, positionsOf } from '../testing/page';
import { fenceLanguage } from './fence-language';

test.each([
  ['```typescrpt\na\n```', '5:4', 'typescript'],
  ['~~~ javascrip:a.js\na\n~~~', '5:5', 'javascript'],
  ['```diff pythn\na\n```', '5:4', 'python'],
  ['```{.python}\na\n```', '5:4', 'python'],
])('%j is reported with the most similar language', (text, position, other) => {
  const page = pageOf(text);
  expect(positionsOf(fenceLanguage, page)).toEqual([position]);
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
])('```%s is not reported', (info) => {
  expect(positionsOf(fenceLanguage, pageOf(`\`\`\`${info}\na\n\`\`\``))).toEqual([]);
});
