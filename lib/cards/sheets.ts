import { join } from 'node:path';
import sharp from 'sharp';
import { CARD_SIZE } from './card';
import { drawCard } from './draw-card';

/** Where the reference pictures lie. */
export const SHEET_FOLDER = join('lib', 'cards', 'fixtures');
/** Cards on a sheet, in two columns, each half as large as it is. */
const CARDS = 10;
const [WIDTH, HEIGHT] = [CARD_SIZE.width / 2, CARD_SIZE.height / 2];

/** Draws cards with given titles side by side, in grey, on sheets of ten. */
export async function sheetsOf(titles: readonly string[]): Promise<Buffer[]> {
  const sheets: Buffer[] = [];
  for (let start = 0; start < titles.length; start += CARDS) {
    const some = titles.slice(start, start + CARDS);
    const input = await Promise.all(
      some.map(async (title, index) => ({
        input: await halved(title),
        left: (index % 2) * WIDTH,
        top: Math.floor(index / 2) * HEIGHT,
      })),
    );
    const height = Math.ceil(some.length / 2) * HEIGHT;
    const paper = { width: 2 * WIDTH, height, channels: 3 as const, background: '#888888' };
    const sheet = sharp({ create: paper }).composite(input).toColourspace('b-w');
    sheets.push(await sheet.png({ palette: true, colours: 16, dither: 0 }).toBuffer());
  }
  return sheets;
}

async function halved(title: string): Promise<Buffer> {
  const facts = {
    name: '手元のノート',
    author: '山田 花子',
    day: '2015年2月18日',
    seal: '綴',
  };
  const png = await drawCard({ title, ...facts });
  if (!png) throw new Error(`No card for ${title}`);
  return sharp(png).resize(WIDTH, HEIGHT).png().toBuffer();
}
