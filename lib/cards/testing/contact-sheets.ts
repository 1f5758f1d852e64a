import { join } from 'node:path';
import sharp from 'sharp';
import { CARD_SIZE } from '../card';
import { drawCard } from '../draw-card';
import { INK_COLOURS } from './ink-colours';

/** The folder of the reference sheets. */
export const SHEETS_FOLDER = join('lib', 'cards', 'testing');
/** Each sheet has ten cards in two columns, at half their size. */
const CARDS_PER_SHEET = 10;
const [WIDTH, HEIGHT] = [CARD_SIZE.width / 2, CARD_SIZE.height / 2];

/** Draws cards with the given titles side by side, in grey, ten on each sheet; the sheets are PNG. */
export async function contactSheets(titles: readonly string[]): Promise<Buffer[]> {
  const sheets: Buffer[] = [];
  for (let start = 0; start < titles.length; start += CARDS_PER_SHEET) {
    const sheetTitles = titles.slice(start, start + CARDS_PER_SHEET);
    const thumbnails = await Promise.all(
      sheetTitles.map(async (title, index) => ({
        input: await thumbnail(title),
        left: (index % 2) * WIDTH,
        top: Math.floor(index / 2) * HEIGHT,
      })),
    );
    const height = Math.ceil(sheetTitles.length / 2) * HEIGHT;
    const background = { width: 2 * WIDTH, height, channels: 3 as const, background: '#888888' };
    const sheet = sharp({ create: background }).composite(thumbnails).toColourspace('b-w');
    sheets.push(await sheet.png({ palette: true, colours: 16, dither: 0 }).toBuffer());
  }
  return sheets;
}

async function thumbnail(title: string): Promise<Buffer> {
  const footer = {
    name: '手元のノート',
    author: '山田 花子',
    day: '2015年2月18日',
    seal: '綴',
    colours: INK_COLOURS,
  };
  const png = await drawCard({ title, ...footer });
  if (!png) throw new Error(`No card for ${title}`);
  return sharp(png).resize(WIDTH, HEIGHT).png().toBuffer();
}
