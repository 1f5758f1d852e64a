import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { blackGif } from './gif-bytes';
import { heicGrid, largeHeic, SMALL_HEIC } from './heic-bytes';
import { progressiveJpeg } from './jpeg-bytes';
import { blackPng, pngChunk } from './png-bytes';
import { blackTiff } from './tiff-bytes';

/** A name that says what is hostile about a file, and a function that makes the file. */
export type Hostile = readonly [name: string, make: () => Buffer | Promise<Buffer>];

function flat(width: number, height: number, channels: 3 | 4 = 3) {
  return sharp({ create: { width, height, channels, background: '#336699' } });
}

/** The first half of a file. */
async function half(file: Promise<Buffer>): Promise<Buffer> {
  const bytes = await file;
  return bytes.subarray(0, bytes.length / 2);
}

/** Small files that are expensive to decode. lib/images must decode each within its limits, or refuse it. */
export const HOSTILE_RASTERS: readonly Hostile[] = [
  ['PNG, 30,000 × 30,000', () => blackPng({ width: 30_000, height: 30_000, depth: 1, colours: 0 })],
  [
    'PNG, 64 megapixels of 1 bit',
    () => blackPng({ width: 8000, height: 8000, depth: 1, colours: 0 }),
  ],
  [
    'PNG, 38 megapixels of 16 bits, interlaced',
    () => blackPng({ width: 8000, height: 4800, depth: 16, colours: 6, interlaced: true }),
  ],
  ['PNG, 1 × 900,000', () => blackPng({ width: 1, height: 900_000, depth: 8, colours: 0 })],
  ['PNG, 32,000 × 1,990', () => blackPng({ width: 32_000, height: 1990, depth: 8, colours: 3 })],
  ['PNG, 900,000 × 60', () => blackPng({ width: 900_000, height: 60, depth: 8, colours: 3 })],
  [
    'PNG, text of 1 GB',
    () => {
      const text = Buffer.concat([Buffer.from('a\0\0'), deflateSync(Buffer.alloc(1_000_000_000))]);
      return blackPng({ width: 9, height: 9, depth: 8, colours: 0 }, [pngChunk('zTXt', text)]);
    },
  ],
  [
    'PNG, profile of 500 MB',
    () => {
      const profile = Buffer.concat([Buffer.from('a\0\0'), deflateSync(Buffer.alloc(500_000_000))]);
      return blackPng({ width: 9, height: 9, depth: 8, colours: 6 }, [pngChunk('iCCP', profile)]);
    },
  ],
  [
    'PNG, 400,000 chunks',
    () => {
      const chunk = pngChunk('tEXt', Buffer.from('a\0b'));
      const chunks = Array.from({ length: 400_000 }, () => chunk);
      return blackPng({ width: 9, height: 9, depth: 8, colours: 0 }, chunks);
    },
  ],
  ['PNG, cut off', () => half(flat(4000, 4000).png().toBuffer())],
  ['JPEG, 64 megapixels, 10 scans', () => progressiveJpeg(8000, 8000, 1)],
  ['JPEG, 64 megapixels, 1,000 scans', () => progressiveJpeg(8000, 8000, 1000)],
  ['JPEG, 16 megapixels, 100,000 scans', () => progressiveJpeg(4000, 4000, 100_000)],
  ['JPEG, 65,000 × 980', () => flat(65_000, 980).jpeg().toBuffer()],
  [
    'JPEG, 51 megapixels of CMYK',
    () => flat(8000, 6400).toColourspace('cmyk').jpeg({ progressive: true }).toBuffer(),
  ],
  ['JPEG, cut off', () => half(flat(4000, 4000).jpeg().toBuffer())],
  ['GIF, 30,000 × 30,000', () => blackGif(30_000, 30_000, 1, { width: 9, height: 9 })],
  ['GIF, 500,000 frames of 1 pixel', () => blackGif(1, 1, 500_000)],
  ['GIF, 60,000 frames of 32 × 32', () => blackGif(32, 32, 60_000)],
  ['GIF, 64 frames of 1,000 × 1,000', () => blackGif(1000, 1000, 64)],
  ['GIF, 64 megapixels, frames of 1 pixel', () => blackGif(500, 500, 256, { width: 1, height: 1 })],
  ['GIF, cut off', async () => blackGif(4000, 4000, 2).subarray(0, 5000)],
  [
    'WebP, 64 megapixels, lossless',
    () => flat(16_000, 4000, 4).webp({ lossless: true, effort: 0 }).toBuffer(),
  ],
  [
    'WebP, 1,000 frames',
    () =>
      sharp(blackGif(64, 64, 1000), { animated: true })
        .webp({ effort: 0 })
        .toBuffer(),
  ],
  ['WebP, cut off', () => half(flat(4000, 4000).webp({ effort: 0 }).toBuffer())],
  ['AVIF, 64 megapixels', () => flat(8000, 8000).avif({ effort: 0 }).toBuffer()],
  [
    'AVIF, 22 megapixels with transparency',
    () => flat(5500, 4000, 4).avif({ effort: 0, chromaSubsampling: '4:4:4' }).toBuffer(),
  ],
  ['AVIF, cut off', () => half(flat(4000, 4000).avif({ effort: 0 }).toBuffer())],
  [
    'TIFF, 64 megapixels in one strip',
    () => blackTiff({ width: 8000, height: 8000, bytes: 64_000_000 }),
  ],
  [
    'TIFF, 1,000 samples a pixel',
    () => blackTiff({ width: 1000, height: 200, samples: 1000, bytes: 200_000_000 }),
  ],
  [
    'TIFF, one tile of 30,000 × 30,000',
    () => blackTiff({ width: 64, height: 64, tile: 30_000, bytes: 900_000_000 }),
  ],
  [
    'TIFF, circular directories',
    () => blackTiff({ width: 64, height: 64, bytes: 4096, isCircular: true }),
  ],
  ['TIFF, cut off', () => half(flat(4000, 4000).tiff().toBuffer())],
  ['HEIC, 48 megapixels', () => largeHeic(48)],
  ['HEIC, 205 megapixels', () => largeHeic(205)],
  [
    'HEIC, 65,280 tiles',
    () => heicGrid({ rows: 255, columns: 256, width: 16_384, height: 16_320 }),
  ],
  [
    'HEIC, a grid of itself',
    () => heicGrid({ rows: 2, columns: 2, width: 128, height: 128, tile: 2 }),
  ],
  [
    'HEIC that declares a smaller size',
    () =>
      heicGrid({
        rows: 15,
        columns: 16,
        width: 1024,
        height: 960,
        declared: { width: 64, height: 64 },
      }),
  ],
  ['HEIC, cut off', () => SMALL_HEIC.subarray(0, 900)],
];
