import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { HARD_TITLES } from './hard-titles';
import { SHEET_FOLDER, sheetsOf } from './sheets';

/** Side of the squares that are compared, in pixels of a sheet: about one letter of a title. */
const SQUARE = 21;
/** Difference of the mean grey of a square, of 255, that a reader would not see. */
const UNSEEN = 12;

describe('cards of hard titles', () => {
  it('look as they did when they were looked at', async () => {
    const sheets = await sheetsOf(HARD_TITLES);
    expect(HARD_TITLES.length).toBe(30);
    expect(sheets.length).toBe(3);
    for (const [index, sheet] of sheets.entries()) {
      const name = `hard-titles-${index + 1}.png`;
      const reference = await readFile(join(SHEET_FOLDER, name));
      const difference = largest(await squares(sheet), await squares(reference));
      // Look at the new sheets of `npm run cards:sheets` before you commit them.
      expect(difference, name).toBeLessThan(UNSEEN);
    }
  });

  it('would be told from cards broken elsewhere', async () => {
    const [one] = await sheetsOf(['茶柱に会う']);
    const [other] = await sheetsOf(['茶柱に 会う']);
    if (!one || !other) throw new Error('no sheet');
    expect(largest(await squares(one), await squares(other))).toBeGreaterThan(UNSEEN);
  });
});

/** Mean grey of each square of a picture. */
async function squares(picture: Buffer): Promise<Uint8Array> {
  const { width = 0, height = 0 } = await sharp(picture).metadata();
  const size = { width: Math.round(width / SQUARE), height: Math.round(height / SQUARE) };
  return sharp(picture)
    .resize({ ...size, fit: 'fill', kernel: 'linear' })
    .toColourspace('b-w')
    .raw()
    .toBuffer();
}

function largest(one: Uint8Array, other: Uint8Array): number {
  expect(one.length).toBe(other.length);
  return one.reduce(
    (most, value, index) => Math.max(most, Math.abs(value - (other[index] ?? 0))),
    0,
  );
}
