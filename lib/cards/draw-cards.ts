import { availableParallelism } from 'node:os';
import type { Card } from './card';
import { drawCard } from './draw-card';

/**
 * Draws cards, as many at a time as there are processors.
 *
 * @param onDrawn is called with each card and its PNG, or with `null` when the fonts lack too many letters of its
 * title.
 */
export async function drawCards<Item extends Card>(
  cards: readonly Item[],
  onDrawn: (card: Item, png: Buffer | null) => void,
): Promise<void> {
  const queue = cards.values();
  const worker = async () => {
    for (const card of queue) onDrawn(card, await drawCard(card));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}
