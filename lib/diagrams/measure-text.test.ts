import { expect, test } from 'vitest';
import { blockWidth, textWidth } from './measure-text';

test.each([
  // Japanese characters are as wide as they are high; half-width ones half of that.
  ['日本語', 30],
  ['「図」、', 40],
  ['ｶﾅ', 10],
  // One that is combined with the one before has no width.
  ['か\u3099', 10],
  ['①→', 20],
])('%s of 10 pixels is %i pixels wide', (text, width) => {
  expect(textWidth(text, 10)).toBe(width);
});

test('letters are narrower', () => {
  expect(textWidth('Hello', 10)).toBeGreaterThan(20);
  expect(textWidth('Hello', 10)).toBeLessThan(30);
});

test('several lines are as wide as the widest', () => {
  expect(blockWidth('図\n図表\n', 10)).toBe(20);
});
