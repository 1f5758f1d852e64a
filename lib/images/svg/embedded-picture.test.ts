import sharp from 'sharp';
import { expect, test } from 'vitest';
import { embeddedPixels } from './embedded-picture';

const picture = sharp({ create: { width: 70, height: 40, channels: 4, background: '#33669980' } });

function dataUrl(bytes: Buffer): string {
  return `data:image/png;base64,${bytes.toString('base64')}`;
}

test.each([
  ['PNG', () => picture.clone().png()],
  ['GIF', () => picture.clone().gif()],
  ['JPEG', () => picture.clone().jpeg()],
  ['progressive JPEG', () => picture.clone().jpeg({ progressive: true })],
  ['WebP', () => picture.clone().removeAlpha().webp()],
  ['WebP with transparency', () => picture.clone().webp()],
  ['lossless WebP', () => picture.clone().webp({ lossless: true })],
])('a %s of 70 × 40 has 2,800 pixels', async (_, make) => {
  expect(embeddedPixels(dataUrl(await make().toBuffer()))).toBe(2800);
});

test('a picture whose header cannot be read counts as infinite, and a URL that is no data URL as 0', () => {
  expect(embeddedPixels(dataUrl(Buffer.from('nothing')))).toBe(Number.POSITIVE_INFINITY);
  expect(embeddedPixels(dataUrl(Buffer.from('\x89PNG', 'latin1')))).toBe(Number.POSITIVE_INFINITY);
  expect(embeddedPixels('#a')).toBe(0);
});
