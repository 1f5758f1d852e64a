import { advancesOf } from './advances';
import { type Breach, breaksOf } from './breaks';
import { type Line, linesOf } from './lines';
import type { Cluster } from './shape';
import { shape } from './shape';

/** The room of the title, in pixels. */
export interface Room {
  width: number;
  height: number;
}

/** A title, set. */
export interface SetTitle {
  clusters: readonly Cluster[];
  lines: readonly Line[];
  /** Size of the letters, in pixels. */
  size: number;
}

/** Distance of lines, in sizes. */
export const LEADING = 1.42;
const LARGEST = 108;
const SMALLEST = 44;
const STEP = 4;
/** The kinds of breaks, each with the smallest size that is tried before a worse kind is. */
const WAYS: readonly [Breach, number][] = [
  ['phrase', 76],
  ['seam', 52],
  ['word', SMALLEST],
  ['character', SMALLEST],
];

/**
 * Sets a title as large as its room lets it, with lines that end where phrases end and are about
 * equally wide. One too long for the smallest size ends in an ellipsis.
 */
export function setTitle(clusters: readonly Cluster[], room: Room): SetTitle {
  const capacity = capacityOf(room);
  const widthOf = advancesOf(clusters).width;
  if (widthOf(0, clusters.length) > capacity) {
    return setTitle(shortened(clusters, capacity), room);
  }
  const breaks = breaksOf(clusters.map(({ text }) => text));
  let crooked: SetTitle | null = null;
  for (const [worst, smallest] of WAYS) {
    for (let size = LARGEST; size >= smallest; size -= STEP) {
      const most = Math.floor(room.height / (size * LEADING));
      const space = { width: room.width / size, lines: most, worst };
      const lines = linesOf(clusters.length, widthOf, breaks, space);
      if (!lines) continue;
      const title = { clusters, lines, size };
      if (isEven(lines, widthOf)) return title;
      crooked ??= title;
      if (crooked.size - size > 20) break;
    }
    if (crooked) return crooked;
  }
  return setTitle(shortened(clusters, capacity), room);
}

/** Width of all the lines of the smallest size together, in em. */
function capacityOf({ width, height }: Room): number {
  return (width / SMALLEST) * Math.floor(height / (SMALLEST * LEADING));
}

/** Without what does not fit in any case, or without one more character, and with an ellipsis. */
function shortened(clusters: readonly Cluster[], capacity: number): Cluster[] {
  const { width } = advancesOf(clusters);
  let end = clusters.length;
  while (clusters[end - 1]?.text === '…') end--;
  end--;
  while (end > 1 && width(0, end) > capacity) end--;
  return [...clusters.slice(0, end), ...shape('…').clusters];
}

/** No line is less than a third of the widest. */
function isEven(lines: readonly Line[], widthOf: (start: number, end: number) => number): boolean {
  const widths = lines.map(({ start, end }) => widthOf(start, end));
  return Math.min(...widths) * 3 >= Math.max(...widths);
}
