import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawOwnIcons } from './draw-own-icons';

/** Red, green, blue and opacity of the pixel in the middle and of the one in the corner. */
async function pixels(png: Buffer): Promise<[middle: number[], corner: number[]]> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const middle = 4 * (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2));
  return [[...data.subarray(middle, middle + 4)], [...data.subarray(0, 4)]];
}

const CIRCLE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" onload="alert(1)">
<script>alert(2)</script><circle cx="5" cy="5" r="5" fill="#008000"/></svg>`;

test('an SVG is the icon, without its scripts, and is drawn on paper for iOS', async () => {
  const icons = await drawOwnIcons(Buffer.from(CIRCLE), '#fbfaf6');
  expect(icons['icon.svg'].toString()).toContain('<circle');
  expect(icons['icon.svg'].toString()).not.toMatch(/script|alert/);
  expect(await pixels(icons['apple-icon.png'])).toEqual([
    [0, 128, 0, 255],
    [251, 250, 246, 255],
  ]);
  // Three images: the number of an .ico is at offset 4 (ICONDIR).
  expect(icons['favicon.ico'].readUInt16LE(4)).toBe(3);
});

test('a PNG that is not square keeps its proportions', async () => {
  const png = await sharp({
    create: { width: 200, height: 100, channels: 3, background: '#0000ff' },
  })
    .png()
    .toBuffer();
  const icons = await drawOwnIcons(png, '#ffffff');
  expect(await pixels(icons['apple-icon.png'])).toEqual([
    [0, 0, 255, 255],
    [255, 255, 255, 255],
  ]);
  expect(icons['icon.svg'].toString()).toMatch(
    /^<svg [^>]*viewBox="0 0 512 512"><image [^>]*href="data:image\/png;base64,/,
  );
});
