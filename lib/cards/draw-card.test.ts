import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawCard } from './draw-card';
import { contactSheets, SHEETS_FOLDER } from './testing/contact-sheets';
import { HARD_TITLES } from './testing/hard-titles';
import { INK_COLOURS } from './testing/ink-colours';

const footer = {
  name: '手元のノート',
  author: '山田 花子',
  day: '2015年2月18日',
  seal: '綴',
  colours: INK_COLOURS,
};

/** Side of the squares that are compared, in pixels of a sheet: about one letter of a title. */
const SQUARE = 21;
/** A difference in the mean grey level of a square (0 to 255) that a reader does not notice. */
const TOLERANCE = 12;

describe('drawCard', () => {
  it('writes a PNG with a palette, in the size that networks ask for', async () => {
    const png = await drawCard({ title: '花見', ...footer });
    const { format, width, height } = await sharp(png ?? undefined).metadata();
    expect([format, width, height]).toEqual(['png', 1200, 630]);
    // Bit depth and colour type in the header (PNG, Third Edition, §11.2.1): 4 bits, indexed.
    expect([png?.[24], png?.[25]]).toEqual([4, 3]);
    expect(png?.length).toBeLessThan(20_000);
  });

  it('draws the same bytes each time, also beside other cards', async () => {
    const title = 'Next.jsとMarkdownで作る、本のように読めるブログ';
    const first = await drawCard({ title, ...footer });
    const others = ['花見', '月見', title, '雪見'].map((other) =>
      drawCard({ title: other, ...footer }),
    );
    expect((await Promise.all(others))[2]?.equals(first ?? Buffer.alloc(0))).toBe(true);
  });

  it('draws paper, seal and frame in colours that nobody can tell from the specified ones', async () => {
    const png = await drawCard({ title: HARD_TITLES[5] ?? '', ...footer });
    const pixels = await sharp(png ?? undefined)
      .removeAlpha()
      .raw()
      .toBuffer();
    const at = (x: number, y: number) => {
      const start = (y * 1200 + x) * 3;
      return [...pixels.subarray(start, start + 3)];
    };
    const expected: [number, number, number[]][] = [
      [5, 5, [0xfb, 0xfa, 0xf6]],
      [600, 40, [0xdb, 0xd5, 0xc7]],
      [102, 520, [0xb2, 0x3a, 0x2a]],
    ];
    for (const [x, y, colour] of expected) {
      const distances = at(x, y).map((value, index) => Math.abs(value - (colour[index] ?? 0)));
      expect(Math.max(...distances), `${x} ${y}`).toBeLessThanOrEqual(4);
    }
  });

  it('draws hard titles as on the reference sheets', async () => {
    const sheets = await contactSheets(HARD_TITLES);
    expect(HARD_TITLES.length).toBe(30);
    expect(sheets.length).toBe(3);
    for (const [index, sheet] of sheets.entries()) {
      const name = `hard-titles-${index + 1}.png`;
      const reference = await readFile(join(SHEETS_FOLDER, name));
      const difference = largestDifference(await meanGreys(sheet), await meanGreys(reference));
      // After an intended change: look at the new sheets of `npm run prove -- cards:sheets`, then commit them.
      expect(difference, name).toBeLessThan(TOLERANCE);
    }
  });

  it('draws titles with other line breaks so differently that the comparison notices', async () => {
    const [one] = await contactSheets(['茶柱に会う']);
    const [other] = await contactSheets(['茶柱に 会う']);
    if (!one || !other) throw new Error('no sheet');
    const difference = largestDifference(await meanGreys(one), await meanGreys(other));
    expect(difference).toBeGreaterThan(TOLERANCE);
  });
});

/** The mean grey level of each square of a picture. */
async function meanGreys(picture: Buffer): Promise<Uint8Array> {
  const { width = 0, height = 0 } = await sharp(picture).metadata();
  const size = { width: Math.round(width / SQUARE), height: Math.round(height / SQUARE) };
  return sharp(picture)
    .resize({ ...size, fit: 'fill', kernel: 'linear' })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
}

function largestDifference(one: Uint8Array, other: Uint8Array): number {
  expect(one.length).toBe(other.length);
  return Math.max(...one.map((value, index) => Math.abs(value - (other[index] ?? 0))));
}
