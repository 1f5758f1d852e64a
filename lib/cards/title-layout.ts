import { balancedLines, type Line } from './balance-lines';
import { type BreakKind, lineBreaks } from './line-breaks';
import { lineMetrics } from './line-metrics';
import { type Cluster, shape } from './shape';

/** The area for a title, in pixels. */
export interface TitleArea {
  width: number;
  height: number;
}

/** A title with its font size and lines. */
export interface TitleLayout {
  /** The title, or as much of it as fits, and an ellipsis. */
  clusters: readonly Cluster[];
  lines: readonly Line[];
  /** Font size in pixels. */
  size: number;
}

/** Line height, in em. */
export const LINE_HEIGHT = 1.42;
const LARGEST_SIZE = 108;
const SMALLEST_SIZE = 44;
const SIZE_STEP = 4;
/** To get lines of similar widths, the font size of a title is reduced by about this many pixels at most. */
const SIZE_FOR_EVENNESS = 20;
/** The smallest font size that is tried with each kind of line break before worse breaks are used. */
const SMALLEST_SIZES: readonly [BreakKind, number][] = [
  ['phrase', 76],
  ['compound', 52],
  ['inside-word', SMALLEST_SIZE],
  ['emergency', SMALLEST_SIZE],
];

/**
 * Chooses the largest font size at which a title fits into its area with good line breaks and lines
 * of similar widths. A title too long for the smallest size is cut and ends with an ellipsis.
 */
export function layoutTitle(clusters: readonly Cluster[], area: TitleArea): TitleLayout {
  const capacity = capacityOf(area);
  const widthOf = lineMetrics(clusters).width;
  if (widthOf(0, clusters.length) > capacity) {
    return layoutTitle(shortened(clusters, capacity), area);
  }
  const breaks = lineBreaks(clusters.map(({ text }) => text));
  let uneven: TitleLayout | null = null;
  for (const [worst, smallest] of SMALLEST_SIZES) {
    for (let size = LARGEST_SIZE; size >= smallest; size -= SIZE_STEP) {
      const mostLines = Math.floor(area.height / (size * LINE_HEIGHT));
      const limits = { width: area.width / size, lines: mostLines, worst };
      const lines = balancedLines(clusters.length, widthOf, breaks, limits);
      if (!lines) continue;
      const layout = { clusters, lines, size };
      if (isEven(lines, widthOf)) return layout;
      uneven ??= layout;
      if (uneven.size - size > SIZE_FOR_EVENNESS) break;
    }
    if (uneven) return uneven;
  }
  return layoutTitle(shortened(clusters, capacity), area);
}

/** The total width of all lines at the smallest size, in em. */
function capacityOf({ width, height }: TitleArea): number {
  return (width / SMALLEST_SIZE) * Math.floor(height / (SMALLEST_SIZE * LINE_HEIGHT));
}

/** Cuts at least one character and everything beyond the capacity, and adds an ellipsis. */
function shortened(clusters: readonly Cluster[], capacity: number): Cluster[] {
  const { width } = lineMetrics(clusters);
  let end = clusters.length;
  while (clusters[end - 1]?.text === '…') end--;
  end--;
  while (end > 1 && width(0, end) > capacity) end--;
  return [...clusters.slice(0, end), ...shape('…').clusters];
}

/** Whether no line is narrower than a third of the widest. */
function isEven(lines: readonly Line[], widthOf: (start: number, end: number) => number): boolean {
  const widths = lines.map(({ start, end }) => widthOf(start, end));
  return Math.min(...widths) * 3 >= Math.max(...widths);
}
