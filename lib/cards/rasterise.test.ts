import { describe, expect, it } from 'vitest';
import { rasterise } from './rasterise';

/** Numbers of the paper and of black, whose nearest is the ink. */
const [PAPER, INK] = [0, 14];

const box = (left: number, top: number, right: number, bottom: number) => ({
  left,
  top,
  right,
  bottom,
});

describe('rasterise', () => {
  it('draws what is in the box of each mark, though they differ in size', async () => {
    const dot = '<rect x="-1" y="2" width="1" height="1"/>';
    const bar = '<rect x="3" y="-1" width="3" height="1"/>';
    const [one, other] = await rasterise([
      { svg: dot, box: box(-2, 2, 0, 4) },
      { svg: bar, box: box(2, -2, 6, 0) },
    ]);
    expect([...(one ?? [])]).toEqual([PAPER, INK, PAPER, PAPER]);
    expect([...(other ?? [])]).toEqual([
      ...[PAPER, PAPER, PAPER, PAPER],
      ...[PAPER, INK, INK, INK],
    ]);
  });

  it('begins another row where one is full', async () => {
    const wide = { svg: '<rect width="700" height="2"/>', box: box(0, 0, 700, 2) };
    const dot = { svg: '<rect width="1" height="1"/>', box: box(0, 0, 2, 1) };
    const prints = await rasterise([wide, wide, dot]);
    expect(prints.map(({ length }) => length)).toEqual([1400, 1400, 2]);
    expect([...(prints[0] ?? []), ...(prints[1] ?? [])].every((number) => number === INK)).toBe(
      true,
    );
    expect([...(prints[2] ?? [])]).toEqual([INK, PAPER]);
  });

  it('draws nothing of nothing', async () => {
    expect(await rasterise([])).toEqual([]);
  });
});
