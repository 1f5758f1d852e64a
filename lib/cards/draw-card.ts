import { onBlank } from './blank';
import { CARD_SIZE, type Card } from './card';
import { palette } from './colours';
import { drawing } from './drawing';
import { indexedPng } from './indexed-png';
import { patchesOf } from './patches';
import { printsOf } from './prints';

const COLOURS = palette();

/**
 * Draws a card as PNG; the same card always as the same bytes. Most of it is blank: only the parts
 * where something stands are rasterised, and laid on a blank one.
 *
 * @returns `null` when the fonts have too little of its title.
 */
export async function drawCard(card: Card): Promise<Buffer | null> {
  const marks = drawing(card);
  if (!marks) return null;
  const prints = await printsOf(patchesOf(marks));
  return onBlank(prints, (rows) => indexedPng(CARD_SIZE, rows, COLOURS));
}
