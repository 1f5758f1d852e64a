import type { Patch } from './patches';
import { press } from './press';
import type { Print } from './rasterise';

/** Author and dots have as many places as days have widths; some 15 kB each. */
const MOST_KEPT = 256;

/** Prints that other cards are likely to need, by what stands on them. */
const kept = new Map<string, Print>();

/**
 * The prints of patches, in any order. What comes again on the next cards is not rasterised again:
 * a third of a card's letters.
 */
export async function printsOf(patches: readonly Patch[]): Promise<Print[]> {
  const known = patches.flatMap(({ svg }) => kept.get(svg) ?? []);
  const fresh = await press(patches.filter(({ svg }) => !kept.has(svg)));
  for (const print of fresh) if (print.recurs) kept.set(print.svg, print);
  for (const svg of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(svg);
  }
  return [...known, ...fresh];
}
