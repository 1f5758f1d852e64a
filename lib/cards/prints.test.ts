import { beforeEach, describe, expect, it, vi } from 'vitest';
import { printed } from './prints';
import * as raster from './rasterise';

const box = { left: 0, top: 0, right: 1, bottom: 1 };
const letter = (id: string) => ({ svg: `<g id="${id}"/>`, box, x: 100, y: 100 });
const rasterise = vi.spyOn(raster, 'rasterise');
const rasterised = () => rasterise.mock.calls.flatMap(([looks]) => looks.map(({ svg }) => svg));

beforeEach(() => {
  rasterise.mockClear();
});

describe('printed', () => {
  it('rasterises once what stands on several cards, or several times on one', async () => {
    await printed([letter('a'), letter('b'), letter('a')]);
    const marks = await printed([letter('c'), letter('b')]);
    expect(marks.map(({ svg, print }) => [svg, print.length])).toEqual([
      ['<g id="c"/>', 1],
      ['<g id="b"/>', 1],
    ]);
    expect(rasterised()).toEqual(['<g id="a"/>', '<g id="b"/>', '<g id="c"/>']);
  });

  it('forgets what was not used for longest when there are too many', async () => {
    await printed([letter('often')]);
    await printed(Array.from({ length: 4095 }, (_, index) => letter(`rare-${index}`)));
    await printed([letter('often')]);
    await printed([letter('new')]);
    rasterise.mockClear();
    await printed([letter('often'), letter('rare-0')]);
    expect(rasterised()).toEqual(['<g id="rare-0"/>']);
  });
});
