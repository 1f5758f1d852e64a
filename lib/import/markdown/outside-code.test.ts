import { expect, test } from 'vitest';
import { aroundCode, outsideCode } from './outside-code';

const upper = (text: string) => text.toUpperCase();

test.each([
  ['a `b` c', 'A `b` C'],
  ['a\n```\nb\n```\nc', 'A\n```\nb\n```\nC'],
  ['a\n````\n```\nb\n````\nc', 'A\n````\n```\nb\n````\nC'],
  ['- a\n    ```js\n    b\n    ```\n- c', '- A\n    ```js\n    b\n    ```\n- C'],
  ['> ```\n> b\n> ```\n> c', '> ```\n> b\n> ```\n> C'],
  ['1. ```\n   b\n   ```\n2. c', '1. ```\n   b\n   ```\n2. C'],
  ['  ```\nb\n```\nc', '  ```\nb\n```\nC'],
  ['```b```\n\nc', '```b```\n\nC'],
  ['~~~ `\nb\n~~~\nc', '~~~ `\nb\n~~~\nC'],
])('code stays: %j', (source, changed) => {
  expect(outsideCode(source, upper)).toBe(changed);
  expect(aroundCode(source, upper)).toBe(changed);
});

test('a pattern can match across code', () => {
  const text = 'a `(` b `)` c';
  expect(aroundCode(text, (masked) => masked.replace(/^a .* c$/, (all) => `(${all})`))).toBe(
    `(${text})`,
  );
});

test('a text with the character of placeholders is unchanged', () => {
  const text = '\uE0000\uE001 `b`';
  expect(aroundCode(text, (masked) => masked)).toBe(text);
});
