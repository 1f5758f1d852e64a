import { CARD_SIZE } from './card';
import { COLOURS, palette } from './colours';
import type { Mark } from './mark';
import { type PrintedMark, printed } from './prints';

const { width: WIDTH, height: HEIGHT } = CARD_SIZE;
/** Each row of a picture (indexed-png.ts) begins with a byte of its own. */
const ROW = WIDTH + 1;

/** The rule around a card. */
const RULE: Mark = {
  svg: `<path d="M40 40H${WIDTH - 40}V${HEIGHT - 40}H40Z" fill="none" stroke="${COLOURS.rule}" stroke-width="2"/>`,
  box: { left: 0, top: 0, right: WIDTH, bottom: HEIGHT },
  x: 0,
  y: 0,
};

/** How far each colour of the palette is from white; the first is the paper. */
const DARKNESS = Uint16Array.from(palette(), ([red, green, blue]) => 3 * 255 - red - green - blue);

let blank: Promise<Uint8Array> | undefined;
/** Rows no card needs any more: to take new memory for each card costs more than all copying. */
const spare: Uint8Array[] = [];

/**
 * Lays marks on a blank card. Where they meet, the darker is seen: the boxes of letters reach into
 * each other, their ink does not.
 *
 * @param use takes the rows of the picture; they are another's as soon as it is done.
 */
export async function onBlank<Result>(
  marks: readonly PrintedMark[],
  use: (rows: Uint8Array) => Promise<Result>,
): Promise<Result> {
  blank ??= drawBlank();
  const paper = await blank;
  const rows = spare.pop() ?? new Uint8Array(paper.length);
  rows.set(paper);
  for (const mark of marks) lay(mark, rows);
  try {
    return await use(rows);
  } finally {
    spare.push(rows);
  }
}

async function drawBlank(): Promise<Uint8Array> {
  const rows = new Uint8Array(HEIGHT * ROW);
  for (const mark of await printed([RULE])) lay(mark, rows);
  return rows;
}

/** Lays a mark on a card, without what would lie beyond its sides. */
function lay({ box, x, y, print }: PrintedMark, rows: Uint8Array): void {
  const width = box.right - box.left;
  const [left, top] = [x + box.left, y + box.top];
  const [from, to] = [Math.max(left, 0), Math.min(left + width, WIDTH)];
  const bottom = Math.min(y + box.bottom, HEIGHT);
  for (let row = Math.max(top, 0); row < bottom; row++) {
    let pixel = (row - top) * width + from - left;
    const end = row * ROW + 1 + to;
    for (let place = row * ROW + 1 + from; place < end; place++, pixel++) {
      const number = print[pixel];
      if (!number) continue;
      if ((DARKNESS[number] ?? 0) > (DARKNESS[rows[place] ?? 0] ?? 0)) rows[place] = number;
    }
  }
}
