import sharp from 'sharp';
import type { Card } from './card';
import { cardSvg } from './card-svg';

/**
 * A palette of 16 colours makes the smallest files, and antialiased edges do not look coarse with it.
 * More colours or a higher effort double the time. Dithering would speckle the plain background.
 */
const PNG = { palette: true, colours: 16, effort: 1, dither: 0 };

/**
 * Draws a card as PNG; the same card always gives the same bytes.
 *
 * @returns `null` when the fonts lack too many letters of the title.
 */
export async function drawCard(card: Card): Promise<Buffer | null> {
  const svg = cardSvg(card);
  return svg === null ? null : sharp(Buffer.from(svg)).png(PNG).toBuffer();
}
