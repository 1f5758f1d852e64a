import { advancesOf } from './advances';
import { CARD_SIZE, type Card } from './card';
import { COLOURS } from './colours';
import { letters, type Mark, type Place, pixels, together } from './mark';
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
const DOT = 3;
const MARK_SIZE = 26;
/** What author and day may take of the last line, and what the dots always have. */
const MARKS_WIDTH = 460;
const LEAST_DOTS = 90;
/** From the middle of a line to its baseline, in sizes: where kanji stand in their box. */
const MIDDLE_TO_BASELINE = 0.38;

/** A share of letters no font has, from which on a title would say something else without them. */
const MOST_MISSING = 0.25;

/**
 * Draws what stands on a card.
 *
 * @returns `null` when the fonts have too little of its title.
 */
export function drawing(card: Card): Mark[] | null {
  const text = shape(card.title);
  if (text.clusters.length === 0 || text.missing > text.letters * MOST_MISSING) return null;
  return [...title(text.clusters), ...foot(card)];
}

function title(text: readonly Cluster[]): Mark[] {
  const { clusters, lines, size } = setTitle(text, { width: WIDTH, height: HEIGHT });
  const leading = size * LEADING;
  const first = TOP + (HEIGHT - lines.length * leading) / 2 + leading / 2;
  return lines.flatMap((line, index) => {
    const y = first + index * leading + size * MIDDLE_TO_BASELINE;
    return letters(clusters, line, { x: MARGIN, y, size, colour: COLOURS.ink });
  });
}

/** Seal and name at the left, author and day at the right, between them the dots of a table of contents. */
function foot({ seal, name, author, day }: Card): Mark[] {
  const dayText = shape(day ?? '').clusters;
  const dayWidth = widthOf(dayText, MARK_SIZE);
  const authorText = fitted(author, MARK_SIZE, MARKS_WIDTH - dayWidth);
  const end = CARD_SIZE.width - MARGIN - dayWidth;
  const right = end - widthOf(authorText, MARK_SIZE) - (author && day ? MARK_SIZE : 0);
  const left = MARGIN + SEAL + 18;
  const nameText = fitted(name, FOOT_SIZE, right - left - LEAST_DOTS);
  const from = left + widthOf(nameText, FOOT_SIZE) + 20;
  return [
    sealed(seal),
    ...all(nameText, { x: left, y: FOOT, size: FOOT_SIZE, colour: COLOURS.ink }),
    dots(from, author || day ? right - 20 : right),
    ...all(authorText, { x: right, y: FOOT, size: MARK_SIZE, colour: COLOURS.soft }),
    ...all(dayText, { x: end, y: FOOT, size: MARK_SIZE, colour: COLOURS.soft }),
  ];
}

function sealed(seal: string): Mark {
  const clusters = shapeOnce(seal).slice(0, 1);
  const size = 30;
  const top = Math.round(FOOT - FOOT_SIZE * MIDDLE_TO_BASELINE - SEAL / 2);
  const square: Mark = {
    svg: `<rect width="${SEAL}" height="${SEAL}" rx="6" fill="${COLOURS.seal}"/>`,
    box: { left: 0, top: 0, right: SEAL, bottom: SEAL },
    x: MARGIN,
    y: top,
  };
  const place = {
    x: MARGIN + SEAL / 2 - widthOf(clusters, size) / 2,
    y: top + SEAL / 2 + size * MIDDLE_TO_BASELINE,
    size,
    colour: COLOURS.paper,
  };
  return together([square, ...all(clusters, place)]);
}

function dots(from: number, to: number): Mark {
  // A line without room for dots runs backwards.
  const length = Math.round(to) - Math.round(from);
  const half = DOT / 2;
  return {
    svg: `<path d="M0 0H${length}" stroke="${COLOURS.dots}" stroke-width="${DOT}" stroke-linecap="round" stroke-dasharray="0 11"/>`,
    box: pixels({
      left: Math.min(length, 0) - half,
      top: -half,
      right: Math.max(length, 0) + half,
      bottom: half,
    }),
    x: Math.round(from),
    y: Math.round(FOOT - FOOT_SIZE * 0.3),
  };
}

/** Name, author and seal are the same on all cards of a site. */
const known = new Map<string, readonly Cluster[]>();

function shapeOnce(text: string): readonly Cluster[] {
  const clusters = known.get(text) ?? shape(text).clusters;
  known.set(text, clusters);
  return clusters;
}

/** A text no wider than it may be, cut and with an ellipsis where it would be. */
function fitted(text: string, size: number, width: number): readonly Cluster[] {
  const clusters = shapeOnce(text);
  if (widthOf(clusters, size) <= width) return clusters;
  const ellipsis = shapeOnce('…');
  let end = clusters.length;
  while (end > 0 && widthOf([...clusters.slice(0, end), ...ellipsis], size) > width) end--;
  return [...clusters.slice(0, end), ...ellipsis];
}

function widthOf(clusters: readonly Cluster[], size: number): number {
  return advancesOf(clusters).width(0, clusters.length) * size;
}

function all(clusters: readonly Cluster[], place: Place): Mark[] {
  return letters(clusters, { start: 0, end: clusters.length }, place);
}
