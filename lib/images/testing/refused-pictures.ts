import { crc32, deflateRawSync } from 'node:zlib';
import sharp from 'sharp';
import type { PictureFault } from '../inspect-picture';
import { heicGrid, largeHeic } from './heic-bytes';

/** A picture of one colour. */
export function plain(width: number, height: number, background = '#336699') {
  return sharp({ create: { width, height, channels: 3, background } });
}

/** An SVG with some content. */
export function svg(content: string, attributes = 'width="10" height="10"'): Buffer {
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`);
}

/** A PNG whose header declares 30,000 × 30,000 pixels, with the data of one. */
async function largeHeader(): Promise<Buffer> {
  const png = await plain(1, 1).png().toBuffer();
  png.writeUInt32BE(30_000, 16);
  png.writeUInt32BE(30_000, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

/** Nested uses: 10⁹ shapes from a few lines. */
const USES = `<g id="u0"><rect width="1" height="1"/></g>${Array.from(
  { length: 9 },
  (_, level) => `<g id="u${level + 1}">${`<use href="#u${level}"/>`.repeat(10)}</g>`,
).join('')}`;
/** A doctype with nested entities, to be put before an SVG: they would expand to 10¹³ characters. */
export const ENTITIES = `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">${Array.from(
  { length: 12 },
  (_, level) =>
    `<!ENTITY ${'abcdefghijklmn'[level + 1]} "${`&${'abcdefghijklmn'[level]};`.repeat(10)}">`,
).join('')}]>`;

/** Files that are no pictures, broken pictures and decompression bombs, each with the expected fault. */
export const REFUSED_PICTURES: readonly (readonly [
  name: string,
  make: () => Buffer | Promise<Buffer>,
  fault: PictureFault['name'],
])[] = [
  ['0 bytes', () => Buffer.alloc(0), 'pictureEmpty'],
  ['text', () => Buffer.from('photo'), 'pictureUnknown'],
  ['an HTML page', () => Buffer.from('<!DOCTYPE html><html><svg></svg></html>'), 'pictureUnknown'],
  ['a deflated file', () => deflateRawSync(Buffer.alloc(10_000_000)), 'pictureUnknown'],
  ['a PNG signature alone', () => Buffer.from('89504e470d0a1a0a', 'hex'), 'pictureBroken'],
  ['a PNG of 30,000 × 30,000 pixels', largeHeader, 'pictureLarge'],
  [
    'a truncated JPEG',
    async () => (await plain(2000, 2000).jpeg().toBuffer()).subarray(0, 4000),
    'pictureBroken',
  ],
  [
    'a truncated WebP',
    async () => (await plain(500, 500).webp({ lossless: true }).toBuffer()).subarray(0, 40),
    'pictureBroken',
  ],
  ['a HEIC of 205 megapixels', () => largeHeic(205), 'pictureLarge'],
  [
    'a HEIC of 65,280 tiles',
    () => heicGrid({ rows: 255, columns: 256, width: 16_384, height: 16_320 }),
    'pictureHeic',
  ],
  ['nested uses', () => svg(`${USES}<use href="#u9"/>`), 'pictureCostly'],
  ['100,000 nested elements', () => svg('<g>'.repeat(100_000)), 'pictureDrawing'],
  ['an SVG without a size', () => svg('<rect/>', ''), 'pictureDrawing'],
  ['a large SVG file', () => svg('<rect/>'.repeat(400_000)), 'pictureHeavy'],
];
