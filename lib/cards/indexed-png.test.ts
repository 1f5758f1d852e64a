import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { indexedPng } from './indexed-png';

describe('indexedPng', () => {
  it('writes numbers of colours, row by row', async () => {
    const rows = Uint8Array.from([0, 0, 1, 2, 0, 2, 2, 0]);
    const png = await indexedPng({ width: 3, height: 2 }, rows, [
      [255, 255, 255],
      [0, 0, 0],
      [200, 0, 0],
    ]);
    const { data: read, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, info.channels]).toEqual([3, 2, 3]);
    expect([...read]).toEqual([
      255, 255, 255, 0, 0, 0, 200, 0, 0, 200, 0, 0, 200, 0, 0, 255, 255, 255,
    ]);
  });
});
