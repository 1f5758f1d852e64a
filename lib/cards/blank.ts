import { CARD_SIZE } from './card';
import { type Print, rasterise } from './rasterise';

/** Each row of a picture (indexed-png.ts) begins with a byte of its own. */
const ROW = CARD_SIZE.width + 1;

let blank: Promise<Uint8Array> | undefined;
/** Rows no card needs any more: to take new memory for each card costs more than all copying. */
const spare: Uint8Array[] = [];

/**
 * Lays prints on a blank card.
 *
 * @param use takes the rows of the picture; they are another's as soon as it is done.
 */
export async function onBlank<Result>(
  prints: readonly Print[],
  use: (rows: Uint8Array) => Promise<Result>,
): Promise<Result> {
  blank ??= drawBlank();
  const paper = await blank;
  const rows = spare.pop() ?? new Uint8Array(paper.length);
  rows.set(paper);
  for (const print of prints) lay(print, rows);
  try {
    return await use(rows);
  } finally {
    spare.push(rows);
  }
}

async function drawBlank(): Promise<Uint8Array> {
  const rows = new Uint8Array(CARD_SIZE.height * ROW);
  const box = { left: 0, top: 0, right: CARD_SIZE.width, bottom: CARD_SIZE.height };
  for (const print of await rasterise([{ svg: '', box }])) lay(print, rows);
  return rows;
}

function lay({ box, numbers }: Print, rows: Uint8Array): void {
  const width = box.right - box.left;
  for (let from = 0, y = box.top; y < box.bottom; from += width, y++) {
    rows.set(numbers.subarray(from, from + width), y * ROW + 1 + box.left);
  }
}
