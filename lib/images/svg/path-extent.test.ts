import { expect, test } from 'vitest';
import { numbersIn, pathExtent } from './path-extent';

test.each([
  ['M0 0L3 4', { points: 2, length: 7, extent: 4 }],
  ['M10,10 l3-4 h-5 v.5.5z', { points: 5, length: 13, extent: 5 }],
  ['M0 0C0 10 10 10 10 0', { points: 4, length: 30, extent: 10 }],
  ['M0 0 20 0 20 1e1', { points: 3, length: 30, extent: 20 }],
  ['M0 0A10 5 0 1 1 10 0', { points: 2, length: 73, extent: 10 }],
  ['', { points: 0, length: 0, extent: 1 }],
])('the points, length and extent of the path %j', (d, outline) => {
  expect(pathExtent(d)).toEqual(outline);
});

test('numbersIn returns absolute values', () => {
  expect(numbersIn('-1.5,2 .5-3e2')).toEqual([1.5, 2, 0.5, 300]);
});
