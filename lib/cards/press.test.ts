import { beforeEach, describe, expect, it, vi } from 'vitest';
import { press } from './press';
import * as raster from './rasterise';

/** A mark so many pixels wide. */
const look = (width: number) => ({
  svg: `<rect width="${width}" height="1"/>`,
  box: { left: 0, top: 0, right: width, bottom: 1 },
});
const rasterise = vi.spyOn(raster, 'rasterise');
const canvases = () => rasterise.mock.calls.map(([looks]) => looks.map(({ box }) => box.right));
const wanted = async (widths: number[]) =>
  (await Promise.all(widths.map((width) => press(look(width))))).map(({ length }) => length);

beforeEach(() => {
  rasterise.mockClear();
});

describe('press', () => {
  it('gives each mark its own of a canvas that several share', async () => {
    expect(await wanted([1, 2, 3])).toEqual([1, 2, 3]);
    expect(canvases()).toEqual([[1, 2, 3]]);
  });

  it('lets what comes while a canvas is drawn share the next', async () => {
    const first = wanted([1]);
    await Promise.resolve();
    await Promise.resolve();
    expect(rasterise).toHaveBeenCalledTimes(1);
    expect(await Promise.all([first, wanted([2]), wanted([3])])).toEqual([[1], [2], [3]]);
    expect(canvases()).toEqual([[1], [2, 3]]);
  });

  it('goes on after a failure', async () => {
    rasterise.mockRejectedValueOnce(new Error('no memory'));
    await expect(wanted([1])).rejects.toThrow('no memory');
    expect(await wanted([2])).toEqual([2]);
  });
});
