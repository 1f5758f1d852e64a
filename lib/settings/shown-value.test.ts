import { expect, test } from 'vitest';
import { shownValue } from './shown-value';

test.each([
  { text: "'夜'", value: '夜' },
  { text: "'it\\'s\\\\\\n\\t\\u{7}\\u{2028}'", value: "it's\\\n\t\u0007\u2028" },
  { text: `'${'あ'.repeat(60)}…'`, value: 'あ'.repeat(61) },
  { text: 'NaN', value: Number.NaN },
  { text: '20n', value: 20n },
  { text: 'null', value: null },
  { text: '[]', value: [] },
  { text: '[ … ]', value: ['a'] },
  { text: '{ … }', value: { name: 'a' } },
  { text: 'function', value: () => 1 },
  { text: 'Symbol(a)', value: Symbol('a') },
])('a value is shown as $text', ({ value, text }) => {
  expect(shownValue(value)).toBe(text);
});
