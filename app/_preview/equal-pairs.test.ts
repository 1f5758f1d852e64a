import { expect, test } from 'vitest';
import { equalPairs } from './equal-pairs';

test.each([
  ['', '', ''],
  ['abc', 'abc', 'abc'],
  ['abc', 'xabc', 'abc'],
  ['abc', 'ac', 'ac'],
  ['abcde', 'xabyde', 'abde'],
  // One moved to the front: the others stay.
  ['abcd', 'dabc', 'abc'],
  ['abc', 'xyz', ''],
])('from %j to %j stays %j', (before, after, kept) => {
  const pairs = equalPairs([...before], [...after]);
  expect(pairs.map(([i]) => before[i]).join('')).toBe(kept);
  expect(pairs.map(([, j]) => after[j]).join('')).toBe(kept);
});

test('a very long text that changed all over is given up', () => {
  const list = (name: string) => Array.from({ length: 5000 }, (_, index) => `${name}${index % 7}`);
  expect(equalPairs(['same', ...list('a')], ['same', ...list('b')])).toEqual([[0, 0]]);
});
