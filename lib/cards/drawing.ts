import { advancesOf } from './advances';
import { CARD_SIZE, type Card } from './card';
import { COLOURS } from './colours';
import type { Line } from './lines';
import { LEADING, setTitle } from './set-title';
import { type Cluster, shape } from './shape';

/** Distance of the text from the left and the right edge. */
const MARGIN = 96;
const WIDTH = CARD_SIZE.width - 2 * MARGIN;
/** From the upper edge to the room of the title, and its height. */
const TOP = 84;
const HEIGHT = 364;
/** Baseline of the last line. */
const FOOT = 550;
const SEAL = 52;
const FOOT_SIZE = 30;
const MARK_SIZE = 26;
/** What author and day may take of the last line, and what the dots always have. */
const MARKS_WIDTH = 460;
const LEAST_DOTS = 90;
/** From the middle of a line to its baseline, in sizes: where kanji stand in their box. */
const MIDDLE_TO_BASELINE = 0.38;

/** A share of letters no font has, from which on a title would say something else without them. */
const MOST_MISSING = 0.25;

/** Whether enough of a title can be drawn for it to stand on a card. */
export function canDraw(title: string): boolean {
  const { clusters, letters, missing } = shape(title);
  return clusters.length > 0 && missing <= letters * MOST_MISSING;
}

/** Draws a card: its letters as outlines, so that it looks alike wherever it is rasterised. */
export function drawing(card: Card): string {
  const { width, height } = CARD_SIZE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${COLOURS.paper}"/>`,
    `<path d="M40 40H${width - 40}V${height - 40}H40Z" fill="none" stroke="${COLOURS.rule}" stroke-width="2"/>`,
    title(card.title),
    foot(card),
    '</svg>',
  ].join('');
}

function title(text: string): string {
  const { clusters, lines, size } = setTitle(shape(text).clusters, {
    width: WIDTH,
    height: HEIGHT,
  });
  const leading = size * LEADING;
  const first = TOP + (HEIGHT - lines.length * leading) / 2 + leading / 2;
  return lines
    .map((line, index) => {
      const y = first + index * leading + size * MIDDLE_TO_BASELINE;
      return outlines(clusters, line, { x: MARGIN, y, size, colour: COLOURS.ink });
    })
    .join('');
}

/** Seal and name at the left, author and day at the right, between them the dots of a table of contents. */
function foot({ seal, name, author, day }: Card): string {
  const top = FOOT - FOOT_SIZE * MIDDLE_TO_BASELINE - SEAL / 2;
  const dayText = shape(day ?? '').clusters;
  const dayWidth = widthOf(dayText, MARK_SIZE);
  const authorText = fitted(author, MARK_SIZE, MARKS_WIDTH - dayWidth);
  const end = CARD_SIZE.width - MARGIN - dayWidth;
  const right = end - widthOf(authorText, MARK_SIZE) - (day ? MARK_SIZE : 0);
  const left = MARGIN + SEAL + 18;
  const nameText = fitted(name, FOOT_SIZE, right - left - LEAST_DOTS);
  const from = left + widthOf(nameText, FOOT_SIZE) + 20;
  const y = FOOT - FOOT_SIZE * 0.3;
  return [
    `<rect x="${MARGIN}" y="${round(top)}" width="${SEAL}" height="${SEAL}" rx="6" fill="${COLOURS.seal}"/>`,
    sealed(seal, MARGIN + SEAL / 2, top + SEAL / 2),
    all(nameText, { x: left, y: FOOT, size: FOOT_SIZE, colour: COLOURS.ink }),
    `<path d="M${round(from)} ${round(y)}H${round(right - 20)}" stroke="${COLOURS.dots}" stroke-width="3" stroke-linecap="round" stroke-dasharray="0 11"/>`,
    all(authorText, { x: right, y: FOOT, size: MARK_SIZE, colour: COLOURS.soft }),
    all(dayText, { x: end, y: FOOT, size: MARK_SIZE, colour: COLOURS.soft }),
  ].join('');
}

function sealed(seal: string, x: number, y: number): string {
  const clusters = shape(seal).clusters.slice(0, 1);
  const size = 30;
  const place = {
    x: x - widthOf(clusters, size) / 2,
    y: y + size * MIDDLE_TO_BASELINE,
    size,
    colour: COLOURS.paper,
  };
  return all(clusters, place);
}

/** A text no wider than it may be, cut and with an ellipsis where it would be. */
function fitted(text: string, size: number, width: number): readonly Cluster[] {
  const { clusters } = shape(text);
  if (widthOf(clusters, size) <= width) return clusters;
  const ellipsis = shape('…').clusters;
  let end = clusters.length;
  while (end > 0 && widthOf([...clusters.slice(0, end), ...ellipsis], size) > width) end--;
  return [...clusters.slice(0, end), ...ellipsis];
}

function widthOf(clusters: readonly Cluster[], size: number): number {
  return advancesOf(clusters).width(0, clusters.length) * size;
}

interface Place {
  /** Left end of the baseline, in pixels. */
  x: number;
  y: number;
  size: number;
  colour: string;
}

function all(clusters: readonly Cluster[], place: Place): string {
  return outlines(clusters, { start: 0, end: clusters.length }, place);
}

function outlines(clusters: readonly Cluster[], { start, end }: Line, place: Place): string {
  const { x, y, size, colour } = place;
  const drawn = advancesOf(clusters)
    .places(start, end)
    .map((left, index) =>
      (clusters[start + index]?.glyphs ?? [])
        .filter(({ outline }) => outline !== '')
        .map((glyph) => {
          const scale = (glyph.scale * size).toFixed(6);
          const at = `${round(x + (left + glyph.x) * size)} ${round(y - glyph.y * size)}`;
          return `<path transform="translate(${at})scale(${scale} -${scale})" d="${glyph.outline}"/>`;
        })
        .join(''),
    );
  return `<g fill="${colour}">${drawn.join('')}</g>`;
}

/** Hundredths of a pixel. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
