import sharp from 'sharp';
import type { Box } from './box';
import { CARD_SIZE } from './card';
import { numbering } from './colour-numbers';
import { COLOURS, palette } from './colours';
import type { Mark } from './mark';

/** How a mark looks: all of it but its place. */
export type Look = Pick<Mark, 'svg' | 'box'>;

/** A byte for each pixel of its box, row by row: the number of its colour in the palette. */
export type Print = Uint8Array;

const numbersOf = numbering(palette());

/**
 * Rasterises marks, on paper. They are drawn beside and below each other on one canvas, which alone
 * costs as much as several letters.
 */
export async function rasterise(looks: readonly Look[]): Promise<Print[]> {
  if (looks.length === 0) return [];
  const { placed, width, height } = spread(looks);
  const drawn = placed.map(
    ({ svg, box, x, y }) => `<g transform="translate(${x - box.left} ${y - box.top})">${svg}</g>`,
  );
  const paper = `<rect width="${width}" height="${height}" fill="${COLOURS.paper}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${paper}${drawn.join('')}</svg>`;
  const data = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer();
  return placed.map(({ box, x, y }) =>
    numbersOf(data.subarray((y * width + x) * 4), sizeOf(box), width),
  );
}

/** Gives each mark a place of its own, in rows as wide as a card. */
function spread(looks: readonly Look[]) {
  let [x, y, rowHeight, width] = [0, 0, 0, 0];
  const placed = looks.map((look) => {
    const size = sizeOf(look.box);
    if (x > 0 && x + size.width > CARD_SIZE.width) [x, y, rowHeight] = [0, y + rowHeight, 0];
    const place = { ...look, x, y };
    x += size.width;
    width = Math.max(width, x);
    rowHeight = Math.max(rowHeight, size.height);
    return place;
  });
  return { placed, width, height: y + rowHeight };
}

function sizeOf({ left, top, right, bottom }: Box): { width: number; height: number } {
  return { width: right - left, height: bottom - top };
}
