import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { indexedPng } from './indexed-png';

describe('indexedPng', () => {
  it('gives each pixel the nearest colour of the palette', async () => {
    const data = Uint8Array.from([
      250, 250, 250, 255, 0, 0, 0, 255, 130, 10, 10, 255, 255, 255, 255, 255, 3, 4, 5, 255, 0, 0,
      200, 255,
    ]);
    const png = await indexedPng({ width: 3, height: 2, data }, [
      [255, 255, 255],
      [0, 0, 0],
      [200, 0, 0],
    ]);
    const { data: read, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, info.channels]).toEqual([3, 2, 3]);
    expect([...read]).toEqual([255, 255, 255, 0, 0, 0, 200, 0, 0, 255, 255, 255, 0, 0, 0, 0, 0, 0]);
  });
});
