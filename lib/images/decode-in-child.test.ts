import sharp from 'sharp';
import { expect, test } from 'vitest';
import { decodeInChild, UndecodableError } from './decode-in-child';
import { largeHeic } from './testing/heic-bytes';

function svg(content: string, size = 40): Buffer {
  const start = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">`;
  return Buffer.from(`${start}${content}</svg>`);
}

const LIMITS = { time: 60_000, memory: 600_000_000 };
/** An SVG that librsvg needs minutes to render. */
const turbulence = svg(
  `<filter id="f">${'<feTurbulence numOctaves="500" baseFrequency=".9"/>'.repeat(20)}</filter><rect width="6000" height="6000" filter="url(#f)"/>`,
  6000,
);

test('an SVG becomes a PNG, no wider than requested', async () => {
  const square = svg('<rect width="40" height="40" fill="#ff0000"/>');
  const png = await decodeInChild(square, 'svg', 20);
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 20, height: 20 });
  expect((await sharp(png).stats()).dominant.r).toBeGreaterThan(240);
});

test.each([
  ['no picture', Buffer.from('<svg'), LIMITS],
  ['an SVG that takes too long', turbulence, { ...LIMITS, time: 1_500 }],
  ['an SVG that takes too much memory', turbulence, { ...LIMITS, memory: 1_000_000 }],
])('%s throws an error', async (_, bytes, limits) => {
  await expect(decodeInChild(bytes, 'svg', 3000, limits)).rejects.toThrow(UndecodableError);
});

test('decoding a HEIC is stopped when it takes too much memory', async () => {
  const limits = { time: 60_000, memory: 300_000_000 };
  const decoding = decodeInChild(largeHeic(205), 'heic', 0, limits);
  await expect(decoding).rejects.toMatchObject({ isOverLimit: true });
  await expect(decodeInChild(Buffer.from('no HEIC'), 'heic')).rejects.toMatchObject({
    isOverLimit: false,
  });
});
