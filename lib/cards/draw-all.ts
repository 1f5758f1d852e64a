import type { Card } from './card';
import { drawCard } from './draw-card';

/** Enough for the cards that wait for a canvas to fill the next one (press.ts). */
const AT_ONCE = 8;

/**
 * Draws several cards at once: the pixels of one are made beside the outlines of the next.
 *
 * @param keep takes each card as it is done, as PNG, or `null` where the fonts have too little of it.
 */
export async function drawAll<Item extends Card>(
  cards: readonly Item[],
  keep: (card: Item, png: Buffer | null) => void,
): Promise<void> {
  const queue = cards.values();
  const work = async () => {
    for (const card of queue) keep(card, await drawCard(card));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
