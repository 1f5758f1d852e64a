import { describe, expect, it } from 'vitest';
import { around, overlap, within } from './box';

const box = (left: number, top: number, right: number, bottom: number) => ({
  left,
  top,
  right,
  bottom,
});

describe('boxes', () => {
  it('have a smallest one around them', () => {
    expect(around([box(0, 5, 10, 8), box(-2, 6, 4, 20)])).toEqual(box(-2, 5, 10, 20));
  });

  it('overlap when they share room, not when they share a side', () => {
    expect(overlap(box(0, 0, 10, 10), box(9, 9, 20, 20))).toBe(true);
    expect(overlap(box(0, 0, 10, 10), box(10, 0, 20, 10))).toBe(false);
    expect(overlap(box(0, 0, 10, 10), box(0, 10, 10, 20))).toBe(false);
  });

  it('are cut at the sides of another', () => {
    expect(within(box(-5, 3, 8, 30), box(0, 0, 10, 20))).toEqual(box(0, 3, 8, 20));
  });
});
