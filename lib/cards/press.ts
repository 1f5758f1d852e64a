import { type Look, type Print, rasterise } from './rasterise';

/** Marks of several cards for the next canvas. */
interface Batch {
  looks: Look[];
  prints: Promise<Print[]>;
}

let next: Batch | undefined;
let current: Promise<unknown> = Promise.resolve();

/**
 * Rasterises a mark. There is one canvas at a time; what is wanted meanwhile shares the next one. Each
 * costs as much as several letters, and a third of that on the main thread.
 */
export async function press(look: Look): Promise<Print> {
  next ??= batch();
  const index = next.looks.push(look) - 1;
  const print = (await next.prints)[index];
  if (!print) throw new Error('fewer prints than marks');
  return print;
}

function batch(): Batch {
  const looks: Look[] = [];
  const prints = current.then(() => {
    next = undefined;
    return rasterise(looks);
  });
  // Who wants them is told of what they fail with; those after them are rasterised all the same.
  current = prints.catch(() => {});
  return { looks, prints };
}
