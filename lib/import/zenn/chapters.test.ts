import { expect, test } from 'vitest';
import { chapterSlug, inOrder } from './chapters';

test('the order in the configuration decides', () => {
  const order = ['start', 'cranes'];
  expect(inOrder(['attic.md', 'cranes.md', 'start.md'], order)).toEqual([
    'start.md',
    'cranes.md',
    'attic.md',
  ]);
});

test('without it, the numbers in the names decide, by their value', () => {
  expect(inOrder(['10.end.md', 'loose.md', '2.cranes.md', '1.md'], [])).toEqual([
    '1.md',
    '2.cranes.md',
    '10.end.md',
    'loose.md',
  ]);
});

test.each([
  ['1.cranes.md', [], 'cranes'],
  ['1.md', [], '1'],
  ['cranes.md', [], 'cranes'],
  ['1.cranes.md', ['1.cranes'], '1.cranes'],
])('the slug of %s with %j is %s', (name, order, slug) => {
  expect(chapterSlug(name, order)).toBe(slug);
});
