import { CARD_SIZE, type Card } from './card';
import { glyphPaths, type TextStyle } from './glyph-paths';
import { lineMetrics } from './line-metrics';
import { type Cluster, shape } from './shape';
import { LINE_HEIGHT, layoutTitle } from './title-layout';

const { width: WIDTH, height: HEIGHT } = CARD_SIZE;
/** Distance of the frame from the edges of the card. */
const FRAME_INSET = 40;
/** Distance of the text from the left and the right edge. */
const MARGIN = 96;
/** The area of the title; its left edge is at the margin. */
const TITLE = { top: 84, width: WIDTH - 2 * MARGIN, height: 364 };
/** Baseline of the footer. */
const FOOTER_BASELINE = 550;
const NAME_SIZE = 30;
/** Font size of author and day, and the maximum width of both together. */
const BYLINE = { size: 26, width: 460 };
/** Side and corner radius of the seal, and the font size of its character. */
const SEAL = { side: 52, radius: 6, size: 30 };
/** The dotted leader between name and author, its gaps to both, and the minimum space between them. */
const LEADER = { dot: 3, step: 11, gap: 20, minSpace: 90 };
/** Distance from the middle of the em box of kanji to the baseline, in em. */
const MIDDLE_TO_BASELINE = 0.38;

/** If the fonts lack a larger share of the letters of a title, it is not drawn: it could be misread. */
const MOST_MISSING = 0.25;

/**
 * Draws a card as SVG, its text as outlines.
 *
 * @returns `null` when the fonts lack too many letters of the title.
 */
export function cardSvg(card: Card): string | null {
  const text = shape(card.title);
  if (text.clusters.length === 0 || text.missing > text.letters * MOST_MISSING) return null;
  const { colours } = card;
  const [right, bottom] = [WIDTH - FRAME_INSET, HEIGHT - FRAME_INSET];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${colours.paper}"/>`,
    `<path d="M${FRAME_INSET} ${FRAME_INSET}H${right}V${bottom}H${FRAME_INSET}Z" fill="none" stroke="${colours.rule}" stroke-width="2"/>`,
    title(text.clusters, colours.ink),
    footer(card),
    '</svg>',
  ].join('');
}

/** The lines of the title, vertically centred in their area. */
function title(text: readonly Cluster[], colour: string): string {
  const { clusters, lines, size } = layoutTitle(text, TITLE);
  const lineHeight = size * LINE_HEIGHT;
  const firstMiddle = TITLE.top + (TITLE.height - (lines.length - 1) * lineHeight) / 2;
  return lines
    .map((line, index) => {
      const y = firstMiddle + index * lineHeight + size * MIDDLE_TO_BASELINE;
      return glyphPaths(clusters, line, { x: MARGIN, y, size, colour });
    })
    .join('');
}

/** Seal and name on the left, author and day on the right, a dotted leader between them. */
function footer({ seal, name, author, day, colours }: Card): string {
  const y = FOOTER_BASELINE;
  const dayText = shape(day ?? '').clusters;
  const dayWidth = widthOf(dayText, BYLINE.size);
  const authorText = truncated(author, BYLINE.size, BYLINE.width - dayWidth);
  const dayLeft = WIDTH - MARGIN - dayWidth;
  const space = author && day ? BYLINE.size : 0;
  const authorLeft = dayLeft - widthOf(authorText, BYLINE.size) - space;
  const nameLeft = MARGIN + SEAL.side + 18;
  const nameText = truncated(name, NAME_SIZE, authorLeft - nameLeft - LEADER.minSpace);
  const nameRight = nameLeft + widthOf(nameText, NAME_SIZE);
  const byline = { y, size: BYLINE.size, colour: colours.soft };
  return [
    sealMark(seal, colours),
    wholeLine(nameText, { x: nameLeft, y, size: NAME_SIZE, colour: colours.ink }),
    leader(
      nameRight + LEADER.gap,
      author || day ? authorLeft - LEADER.gap : authorLeft,
      colours.dots,
    ),
    wholeLine(authorText, { x: authorLeft, ...byline }),
    wholeLine(dayText, { x: dayLeft, ...byline }),
  ].join('');
}

/** The character of the seal in the middle of a square. */
function sealMark(seal: string, colours: Card['colours']): string {
  const { side, radius, size } = SEAL;
  const clusters = shape(seal).clusters.slice(0, 1);
  const top = Math.round(FOOTER_BASELINE - NAME_SIZE * MIDDLE_TO_BASELINE - side / 2);
  const x = MARGIN + (side - widthOf(clusters, size)) / 2;
  const y = top + side / 2 + size * MIDDLE_TO_BASELINE;
  const square = `<rect x="${MARGIN}" y="${top}" width="${side}" height="${side}" rx="${radius}" fill="${colours.seal}"/>`;
  return square + wholeLine(clusters, { x, y, size, colour: colours['on-seal'] });
}

/** A row of dots, as between the entries of a table of contents and their pages. */
function leader(from: number, to: number, colour: string): string {
  const y = Math.round(FOOTER_BASELINE - NAME_SIZE * 0.3);
  return `<path d="M${Math.round(from)} ${y}H${Math.round(to)}" stroke="${colour}" stroke-width="${LEADER.dot}" stroke-linecap="round" stroke-dasharray="0 ${LEADER.step}"/>`;
}

/** The text, cut and with an ellipsis if it is wider than `width` pixels. */
function truncated(text: string, size: number, width: number): readonly Cluster[] {
  const { clusters } = shape(text);
  if (widthOf(clusters, size) <= width) return clusters;
  const ellipsis = shape('…').clusters;
  let end = clusters.length;
  while (end > 0 && widthOf([...clusters.slice(0, end), ...ellipsis], size) > width) end--;
  return [...clusters.slice(0, end), ...ellipsis];
}

function widthOf(clusters: readonly Cluster[], size: number): number {
  return lineMetrics(clusters).width(0, clusters.length) * size;
}

function wholeLine(clusters: readonly Cluster[], style: TextStyle): string {
  return glyphPaths(clusters, { start: 0, end: clusters.length }, style);
}
