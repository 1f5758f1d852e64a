import { expect, test } from 'vitest';
import { equalPairs } from './equal-pairs';

test.each([
  ['', '', ''],
  ['abc', 'abc', 'abc'],
  ['abc', 'xabc', 'abc'],
  ['abc', 'ac', 'ac'],
  ['abcde', 'xabyde', 'abde'],
  // One entry moved to the front; the others keep their order.
  ['abcd', 'dabc', 'abc'],
  ['abc', 'xyz', ''],
])('%j and %j have %j in common', (before, after, common) => {
  const pairs = equalPairs([...before], [...after]);
  expect(pairs.map(([i]) => before[i]).join('')).toBe(common);
  expect(pairs.map(([, j]) => after[j]).join('')).toBe(common);
});

test('of two very long lists, only equal entries at the start and the end are paired', () => {
  const list = (name: string) => Array.from({ length: 5000 }, (_, index) => `${name}${index % 7}`);
  expect(equalPairs(['same', ...list('a')], ['same', ...list('b')])).toEqual([[0, 0]]);
});
