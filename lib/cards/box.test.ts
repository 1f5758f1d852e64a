import { expect, it } from 'vitest';
import { around } from './box';

it('returns the smallest box that contains all boxes', () => {
  const boxes = [
    { left: 0, top: 5, right: 10, bottom: 8 },
    { left: -2, top: 6, right: 4, bottom: 20 },
  ];
  expect(around(boxes)).toEqual({ left: -2, top: 5, right: 10, bottom: 20 });
});
