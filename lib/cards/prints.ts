import type { Mark } from './mark';
import { press } from './press';
import type { Look, Print } from './rasterise';

/** A mark and its pixels. */
export interface PrintedMark extends Mark {
  print: Print;
}

/** As many letters as stand on a thousand cards, of some 5 kB each. */
const MOST_KEPT = 4096;

/** Prints by what stands on them, the one used last at the end. */
const kept = new Map<string, Promise<Print>>();

/**
 * Marks with their prints. Most letters of a card stand on other cards too, in the same size, and are
 * not rasterised again.
 */
export async function printed(marks: readonly Mark[]): Promise<PrintedMark[]> {
  const prints = marks.map(async (mark) => ({ ...mark, print: await printOf(mark) }));
  for (const svg of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(svg);
  }
  return Promise.all(prints);
}

function printOf(look: Look): Promise<Print> {
  const print = kept.get(look.svg) ?? press(look);
  kept.delete(look.svg);
  kept.set(look.svg, print);
  return print;
}
