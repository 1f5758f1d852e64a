import { expect, test } from 'vitest';
import { chapterSlug, inOrder } from './chapters';

test('chapters are in the order of the configuration', () => {
  const order = ['start', 'cranes'];
  expect(inOrder(['attic.md', 'cranes.md', 'start.md'], order)).toEqual([
    'start.md',
    'cranes.md',
    'attic.md',
  ]);
});

test('without an order in the configuration, chapters are in the order of the numbers in their names', () => {
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
])(
  'the slug of the file %s with the chapters %j in the configuration is %s',
  (name, order, slug) => {
    expect(chapterSlug(name, order)).toBe(slug);
  },
);
