import { expect, test } from 'vitest';
import { similarityOf } from './similarity';

/** Texts of words that each occur once. */
const texts = (...lines: string[]) =>
  lines.map((line) => new Map(line.split(' ').map((word) => [word, 1])));

test('texts with the same words are equal, and those without a common word have nothing in common', () => {
  const [first, second, third] = similarityOf(texts('tea cup', 'tea cup', 'rain'))(0);
  expect(first).toBeCloseTo(1);
  expect(second).toBeCloseTo(1);
  expect(third).toBe(0);
});

test('a rare word in common weighs more than a frequent one', () => {
  const [, rare = 0, frequent = 0] = similarityOf(
    texts('garden diary', 'garden rain', 'diary snow', 'diary rain', 'diary snow', 'rain snow'),
  )(0);
  expect(rare).toBeGreaterThan(frequent);
});

test('a long text is not more similar because it has more words', () => {
  const others = Array.from({ length: 30 }, (_, index) => `word${index}`).join(' ');
  const [, short = 0, long = 0] = similarityOf(
    texts('garden tea', 'garden tea', `garden tea ${others}`, others),
  )(0);
  expect(short).toBeGreaterThan(long);
});

test('a text without terms is similar to none', () => {
  expect([...similarityOf([new Map(), ...texts('a', 'a')])(0)]).toEqual([0, 0, 0]);
});
