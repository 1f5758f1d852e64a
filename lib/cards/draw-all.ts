import { availableParallelism } from 'node:os';
import type { Card } from './card';
import { drawCard } from './draw-card';

/**
 * Draws several cards at once: the pixels of one are made beside the outlines of the next.
 *
 * @param signal ends it before the next card.
 * @param keep takes each card as it is done, as PNG, or `null` where the fonts have too little of it.
 */
export async function drawAll<Item extends Card>(
  cards: readonly Item[],
  signal: AbortSignal | undefined,
  keep: (card: Item, png: Buffer | null) => Promise<void>,
): Promise<void> {
  const queue = cards.values();
  const work = async () => {
    for (const card of queue) {
      if (signal?.aborted) return;
      await keep(card, await drawCard(card));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, work));
}
