import { describe, expect, it } from 'vitest';
import { balancedLines } from './balance-lines';
import type { BreakKind } from './line-breaks';

const width = (start: number, end: number) => end - start;
const breaksAfter = (count: number, places: readonly number[]): (BreakKind | null)[] =>
  Array.from({ length: count - 1 }, (_, index) => (places.includes(index + 1) ? 'phrase' : null));

describe('balancedLines', () => {
  it('uses as few lines as possible', () => {
    const limits = { width: 10, lines: 3, worst: 'phrase' as const };
    expect(balancedLines(10, width, breaksAfter(10, [5]), limits)).toEqual([{ start: 0, end: 10 }]);
  });

  it('makes lines equally wide', () => {
    const limits = { width: 10, lines: 3, worst: 'phrase' as const };
    const lines = balancedLines(12, width, breaksAfter(12, [2, 6, 10]), limits);
    expect(lines).toEqual([
      { start: 0, end: 6 },
      { start: 6, end: 12 },
    ]);
  });

  it('returns null when the text does not fit', () => {
    const limits = { width: 4, lines: 3, worst: 'phrase' as const };
    expect(balancedLines(12, width, breaksAfter(12, [2, 6, 10]), limits)).toBeNull();
    expect(balancedLines(12, width, breaksAfter(12, [4, 8]), { ...limits, lines: 2 })).toBeNull();
  });

  it('uses no break worse than the limit', () => {
    const breaks: (BreakKind | null)[] = ['inside-word', null, null];
    const limits = { width: 3, lines: 2 };
    expect(balancedLines(4, width, breaks, { ...limits, worst: 'phrase' })).toBeNull();
    expect(balancedLines(4, width, breaks, { ...limits, worst: 'inside-word' })).toHaveLength(2);
  });
});
