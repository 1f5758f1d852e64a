import { expect, test } from 'vitest';
import type { Note } from '../imported-post';
import { keepUnreadableFormulas } from './unreadable-formulas';

function kept(markdown: string) {
  const notes: Note[] = [];
  return {
    text: keepUnreadableFormulas(markdown, { notes }),
    notes: notes.map(({ value }) => value),
  };
}

test.each([
  ['一 $\\left( a$ 二', '一 `\\left( a` 二', '$\\left( a$'],
  ['$$\n\\begin{x}\na\n$$', '```tex\n\\begin{x}\na\n```', '$$ \\begin{x} a $$'],
  ['```math\n\\frac{1\n```', '```tex\n\\frac{1\n```', '```math \\frac{1 ```'],
  [
    '$$\n\\frac{1\n\n## 節\n\n文\n$$',
    '\\$\\$\n\\frac{1\n\n## 節\n\n文\n\\$\\$',
    '$$ \\frac{1 ## 節 文 $$',
  ],
])('a formula that cannot be read is shown as code, and reported: %j', (source, text, note) => {
  expect(kept(source)).toEqual({ text, notes: [note] });
});

test.each(['$x^2$\n\n$$\ny\n$$', '値段は$5', '`$\\frac{1$`', '\\$\\frac{1\\$'])(
  '%j is unchanged',
  (source) => {
    expect(kept(source)).toEqual({ text: source, notes: [] });
  },
);
