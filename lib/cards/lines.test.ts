import { describe, expect, it } from 'vitest';
import type { Breach } from './breaks';
import { linesOf } from './lines';

const width = (start: number, end: number) => end - start;
const endsAt = (count: number, places: readonly number[]): (Breach | null)[] =>
  Array.from({ length: count - 1 }, (_, index) => (places.includes(index + 1) ? 'phrase' : null));

describe('linesOf', () => {
  it('takes as few lines as hold the text', () => {
    const space = { width: 10, lines: 3, worst: 'phrase' as const };
    expect(linesOf(10, width, endsAt(10, [5]), space)).toEqual([{ start: 0, end: 10 }]);
  });

  it('makes lines equally wide', () => {
    const space = { width: 10, lines: 3, worst: 'phrase' as const };
    const lines = linesOf(12, width, endsAt(12, [2, 6, 10]), space);
    expect(lines).toEqual([
      { start: 0, end: 6 },
      { start: 6, end: 12 },
    ]);
  });

  it('gives nothing when the text does not fit', () => {
    const space = { width: 4, lines: 3, worst: 'phrase' as const };
    expect(linesOf(12, width, endsAt(12, [2, 6, 10]), space)).toBeNull();
    expect(linesOf(12, width, endsAt(12, [4, 8]), { ...space, lines: 2 })).toBeNull();
  });

  it('uses no break worse than it may', () => {
    const breaks: (Breach | null)[] = ['word', null, null];
    const space = { width: 3, lines: 2 };
    expect(linesOf(4, width, breaks, { ...space, worst: 'phrase' })).toBeNull();
    expect(linesOf(4, width, breaks, { ...space, worst: 'word' })).toHaveLength(2);
  });
});
