import sharp from 'sharp';
import type { Box } from './box';
import { CARD_SIZE } from './card';
import { numbering } from './colour-numbers';
import { COLOURS, palette } from './colours';
import type { Patch } from './patches';

/** A patch, rasterised. */
export interface Print extends Patch {
  /** A byte for each pixel of its box: the number of its colour in the palette. */
  numbers: Uint8Array;
}

const { width, height } = CARD_SIZE;
/** What lies under everything: paper, and a rule around it. */
const PAPER = [
  `<rect width="${width}" height="${height}" fill="${COLOURS.paper}"/>`,
  `<path d="M40 40H${width - 40}V${height - 40}H40Z" fill="none" stroke="${COLOURS.rule}" stroke-width="2"/>`,
].join('');

const numbersOf = numbering(palette());

/**
 * Rasterises parts of a card as they look on the whole of it. They are drawn one below another on one
 * canvas, which alone costs as much as several letters.
 */
export async function rasterise(patches: readonly Patch[]): Promise<Print[]> {
  if (patches.length === 0) return [];
  const canvas = Math.max(...patches.map(({ box }) => widthOf(box)));
  let bottom = 0;
  const placed = patches.map((patch) => {
    const top = bottom;
    bottom += heightOf(patch.box);
    return { patch, top };
  });
  const windows = placed.map(({ patch, top }) => windowOf(patch, top));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${canvas}" height="${bottom}">${windows.join('')}</svg>`;
  const data = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer();
  return placed.map(({ patch, top }) => {
    const size = { width: widthOf(patch.box), height: heightOf(patch.box) };
    return { ...patch, numbers: numbersOf(data.subarray(top * canvas * 4), size, canvas) };
  });
}

/** What is seen of the card through a window of the size of a patch. */
function windowOf({ svg, box }: Patch, y: number): string {
  const [width, height] = [widthOf(box), heightOf(box)];
  const view = `${box.left} ${box.top} ${width} ${height}`;
  return `<svg y="${y}" width="${width}" height="${height}" viewBox="${view}">${PAPER}${svg}</svg>`;
}

function widthOf({ left, right }: Box): number {
  return right - left;
}

function heightOf({ top, bottom }: Box): number {
  return bottom - top;
}
