import { describe, expect, it } from 'vitest';
import { patchesOf } from './patches';

const mark = (svg: string, left: number, top: number, right: number, bottom: number) => ({
  svg,
  box: { left, top, right, bottom },
});

describe('patchesOf', () => {
  it('reaches a pixel further than a mark, and to whole pixels', () => {
    expect(patchesOf([mark('a', 100.4, 50.5, 200.2, 80.01)])).toEqual([mark('a', 99, 49, 202, 82)]);
  });

  it('keeps marks apart that do not meet, and draws those that do in their order', () => {
    const marks = [
      mark('a', 100, 100, 200, 150),
      mark('b', 100, 300, 200, 350),
      mark('c', 150, 140, 260, 200),
    ];
    expect(patchesOf(marks)).toEqual([mark('b', 99, 299, 201, 351), mark('ac', 99, 99, 261, 201)]);
  });

  it('joins what only a joined patch reaches', () => {
    const marks = [
      mark('a', 100, 100, 200, 120),
      mark('b', 300, 150, 400, 170),
      // Meets the first alone, but the box around both reaches the second.
      mark('c', 190, 110, 350, 140),
      mark('d', 320, 130, 330, 160),
    ];
    expect(patchesOf(marks)).toEqual([mark('bacd', 99, 99, 401, 171)]);
  });

  it('recurs only alone', () => {
    const name = { ...mark('a', 100, 100, 200, 150), recurs: true as const };
    expect(patchesOf([name])[0]?.recurs).toBe(true);
    expect(patchesOf([name, mark('b', 190, 100, 300, 150)])[0]?.recurs).toBeUndefined();
  });

  it('ends at the sides of the card, and leaves out what is blank or beyond', () => {
    const blank = mark('b', Infinity, Infinity, -Infinity, -Infinity);
    expect(patchesOf([mark('a', -20, 600, 40, 700), blank, mark('c', 1300, 0, 1400, 50)])).toEqual([
      mark('a', 0, 599, 41, 630),
    ]);
  });
});
