import type { Card } from './card';
import { palette } from './colours';
import { canDraw, drawing } from './drawing';
import { indexedPng } from './indexed-png';

/**
 * Draws a card as PNG; the same card always as the same bytes.
 *
 * @returns `null` when the fonts have too little of its title.
 */
export async function drawCard(card: Card): Promise<Buffer | null> {
  if (!canDraw(card.title)) return null;
  const { default: sharp } = await import('sharp');
  const { data, info } = await sharp(Buffer.from(drawing(card)))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return indexedPng({ width: info.width, height: info.height, data }, palette());
}
