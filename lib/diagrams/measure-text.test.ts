import { expect, test } from 'vitest';
import { blockWidth, textWidth } from './measure-text';

test.each([
  // Full-width characters are 1 em wide, half-width ones 0.5 em.
  ['日本語', 30],
  ['「図」、', 40],
  ['ｶﾅ', 10],
  // A combining mark has no width.
  ['か\u3099', 10],
  ['①→', 20],
])('%s of 10 pixels is %i pixels wide', (text, width) => {
  expect(textWidth(text, 10)).toBe(width);
});

test('Latin letters are narrower than Japanese characters', () => {
  expect(textWidth('Hello', 10)).toBeGreaterThan(20);
  expect(textWidth('Hello', 10)).toBeLessThan(30);
});

test('a block is as wide as its widest line', () => {
  expect(blockWidth('図\n図表\n', 10)).toBe(20);
});
