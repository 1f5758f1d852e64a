import { onBlank } from './blank';
import { CARD_SIZE, type Card } from './card';
import { palette } from './colours';
import { drawing } from './drawing';
import { indexedPng } from './indexed-png';
import { printed } from './prints';

const COLOURS = palette();

/**
 * Draws a card as PNG; the same card always as the same bytes. Only what stands on it is
 * rasterised, each letter by itself, and laid on a blank one.
 *
 * @returns `null` when the fonts have too little of its title.
 */
export async function drawCard(card: Card): Promise<Buffer | null> {
  const marks = drawing(card);
  if (!marks) return null;
  return onBlank(await printed(marks), (rows) => indexedPng(CARD_SIZE, rows, COLOURS));
}
