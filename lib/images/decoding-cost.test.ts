import type { Metadata } from 'sharp';
import { expect, test } from 'vitest';
import { costFault } from './decoding-cost';
import type { PictureFormat } from './picture-format';

/** The metadata of a baseline JPEG in sRGB of this many megapixels, except for the values given in `rest`. */
function header(megapixels: number, rest: Partial<Metadata> = {}): Metadata {
  const size = { width: megapixels * 500, height: 2000 };
  const kind = { format: 'jpeg', space: 'srgb', chromaSubsampling: '4:2:0' } as const;
  const display = { hasProfile: false, hasAlpha: false, autoOrient: size } as const;
  return {
    ...kind,
    ...size,
    ...display,
    channels: 3,
    depth: 'uchar',
    isProgressive: false,
    isPalette: false,
    ...rest,
  };
}

test.each<[string, PictureFormat, Metadata, number, string | undefined]>([
  ['a photograph of 61 megapixels', 'jpeg', header(61), 1, undefined],
  [
    'a progressive photograph of 61 megapixels',
    'jpeg',
    header(61, { isProgressive: true }),
    1,
    undefined,
  ],
  [
    'a progressive photograph of 60 megapixels in CMYK',
    'jpeg',
    header(60, { isProgressive: true, channels: 4 }),
    1,
    'pictureMemory',
  ],
  ['a picture of 65 megapixels', 'png', header(65), 1, 'pictureLarge'],
  ['three frames of 22 megapixels', 'gif', header(22), 3, 'pictureLarge'],
  ['a HEIC of 48.77 megapixels, as from a phone', 'heic', header(48.77), 1, undefined],
  ['a HEIC of 50 megapixels', 'heic', header(50), 1, 'pictureMemory'],
  ['an AVIF of 24 megapixels', 'avif', header(24), 1, undefined],
  ['an AVIF of 30 megapixels', 'avif', header(30), 1, 'pictureMemory'],
  [
    'an AVIF of 24 megapixels with 12 bits',
    'avif',
    header(24, { depth: 'ushort' }),
    1,
    'pictureMemory',
  ],
  [
    'a PNG of 60 megapixels with 16 bits',
    'png',
    header(60, { depth: 'ushort', channels: 4 }),
    1,
    undefined,
  ],
  [
    'an interlaced PNG of 60 megapixels with 16 bits',
    'png',
    header(60, { depth: 'ushort', channels: 4, isProgressive: true }),
    1,
    'pictureMemory',
  ],
  [
    'a picture 33,000 pixels wide',
    'png',
    header(1, { width: 33_000, height: 1 }),
    1,
    'pictureLarge',
  ],
])('costFault of %s (%s)', (_, kind, metadata, frames, fault) => {
  expect(costFault(kind, metadata, frames)).toBe(fault);
});
