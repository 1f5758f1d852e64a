import { beforeEach, describe, expect, it, vi } from 'vitest';
import { press } from './press';
import * as raster from './rasterise';

const patch = (left: number) => ({
  svg: `<rect x="${left}" y="100" width="1" height="1"/>`,
  box: { left, top: 100, right: left + 1, bottom: 101 },
});
const rasterise = vi.spyOn(raster, 'rasterise');
const canvases = () => rasterise.mock.calls.map(([patches]) => patches.map(({ box }) => box.left));
const lefts = (prints: readonly raster.Print[]) => prints.map(({ box }) => box.left);

beforeEach(() => {
  rasterise.mockClear();
});

describe('press', () => {
  it('gives each card its own of a canvas that several share', async () => {
    const [one, other] = await Promise.all([press([patch(100), patch(200)]), press([patch(300)])]);
    expect([lefts(one), lefts(other)]).toEqual([[100, 200], [300]]);
    expect(canvases()).toEqual([[100, 200, 300]]);
  });

  it('lets what comes while a canvas is drawn share the next', async () => {
    const first = press([patch(100)]);
    await Promise.resolve();
    await Promise.resolve();
    expect(rasterise).toHaveBeenCalledTimes(1);
    await Promise.all([first, press([patch(200)]), press([patch(300)])]);
    expect(canvases()).toEqual([[100], [200, 300]]);
  });

  it('goes on after a failure', async () => {
    rasterise.mockRejectedValueOnce(new Error('no memory'));
    await expect(press([patch(100)])).rejects.toThrow('no memory');
    expect(lefts(await press([patch(200)]))).toEqual([200]);
  });
});
