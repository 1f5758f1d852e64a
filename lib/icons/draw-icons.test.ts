import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawIcons } from './draw-icons';
import { sealCharacter } from './seal-character';

/** Red, green and blue of the square (SEAL) and of the character (PAPER). */
const SEAL = [178, 58, 42];
const PAPER = [251, 250, 246];
const COLOURS = { seal: '#b23a2a', 'on-seal': '#fbfaf6' };

/** The PNG of one entry of an .ico file. */
function pictureOf(ico: Buffer, index: number): Buffer {
  const entry = 6 + 16 * index;
  const offset = ico.readUInt32LE(entry + 12);
  return ico.subarray(offset, offset + ico.readUInt32LE(entry + 8));
}

/** The share of the pixels whose colour is nearer to the character than to the square. */
async function shareOfInk(png: Buffer): Promise<number> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const distance = (at: number, colour: readonly number[]) =>
    colour.reduce((sum, value, channel) => sum + Math.abs(value - (data[at + channel] ?? 0)), 0);
  let ink = 0;
  for (let at = 0; at < data.length; at += 3) if (distance(at, PAPER) < distance(at, SEAL)) ink++;
  return ink / (info.width * info.height);
}

describe('the icons of a seal', () => {
  // Below 0.05 the icon would be a plain red square, far above 0.5 a white one.
  it.each(['綴', '夜', 'T', 'g', '🌙', 'あ', '鬱', '👩‍💻'])(
    'show %s at 16 pixels',
    async (seal) => {
      const icons = await drawIcons(sealCharacter(seal), COLOURS);
      const small = pictureOf(icons['favicon.ico'], 0);
      expect(await sharp(small).metadata()).toMatchObject({ format: 'png', width: 16, height: 16 });
      const share = await shareOfInk(small);
      expect(share).toBeGreaterThan(0.05);
      expect(share).toBeLessThan(0.6);
      expect(icons['icon.svg'].toString()).toContain('<path');
    },
  );

  it('have the same bytes each time, and other bytes for another seal', async () => {
    const [one, again, other] = await Promise.all(
      ['綴', '綴', '夜'].map((seal) => drawIcons(sealCharacter(seal), COLOURS)),
    );
    expect(one).toEqual(again);
    expect(other).not.toEqual(one);
  });

  it.each(['한', '', '\u200B'])('show a ring where no font has %j', async (seal) => {
    expect(sealCharacter(seal)).toBeUndefined();
    const icons = await drawIcons(sealCharacter(seal), COLOURS);
    expect(icons['icon.svg'].toString()).toContain('<circle');
    expect(await shareOfInk(icons['apple-icon.png'])).toBeGreaterThan(0.05);
  });

  it('fill the whole square for iOS, which rounds the corners itself', async () => {
    const { 'apple-icon.png': png } = await drawIcons(sealCharacter('綴'), COLOURS);
    const { data, info } = await sharp(png)
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([180, 180]);
    expect([...data.subarray(0, 4)]).toEqual([...SEAL, 255]);
  });
});
