import type { Patch } from './patches';
import { type Print, rasterise } from './rasterise';

/** Patches of several cards for the next canvas. */
interface Batch {
  patches: Patch[];
  prints: Promise<Print[]>;
}

let next: Batch | undefined;
let current: Promise<unknown> = Promise.resolve();

/**
 * Rasterises patches, one canvas at a time; what is wanted meanwhile shares the next one. Each canvas
 * costs as much as several letters, and a third of that on the main thread.
 */
export async function press(patches: readonly Patch[]): Promise<Print[]> {
  next ??= batch();
  const start = next.patches.length;
  next.patches.push(...patches);
  const prints = await next.prints;
  return prints.slice(start, start + patches.length);
}

function batch(): Batch {
  const patches: Patch[] = [];
  const prints = current.then(() => {
    next = undefined;
    return rasterise(patches);
  });
  // Who wants them is told of what they fail with; those after them are rasterised all the same.
  current = prints.catch(() => {});
  return { patches, prints };
}
