import { type Outline, outlineOf } from './outline';
import { type Piece, piecesOf } from './pieces';

/** One user-perceived character, ready to be drawn. Lengths are in em. */
export interface Cluster {
  text: string;
  advance: number;
  glyphs: readonly PlacedGlyph[];
}

/** An outline, in units of its font, and where it stands. */
interface PlacedGlyph {
  outline: Outline;
  x: number;
  y: number;
  scale: number;
}

/** A text as far as the fonts have it. */
export interface Shaped {
  clusters: Cluster[];
  /** Letters of the text, and how many of them no font has. */
  letters: number;
  missing: number;
}

/** Emoji stand a little lower and are drawn a little smaller than the em box of their font. */
const EMOJI_SCALE = 0.84;
const EMOJI_DROP = -0.02;

/** Sets a text in one line, without what no font has. */
export function shape(text: string): Shaped {
  const { pieces, letters, missing } = piecesOf(text);
  return { clusters: clustersOf(pieces), letters, missing };
}

/** Neighbouring letters in one font are set together, so that they are kerned. */
function clustersOf(pieces: readonly Piece[]): Cluster[] {
  const clusters: Cluster[] = [];
  for (let start = 0; start < pieces.length; ) {
    const first = pieces[start];
    let end = start + 1;
    while (!first?.isEmoji && end < pieces.length && pieces[end]?.font === first?.font) end++;
    if (first) clusters.push(...runOf(pieces.slice(start, end), first));
    start = end;
  }
  return clusters;
}

function runOf(run: readonly Piece[], { font, isEmoji }: Piece): Cluster[] {
  const scale = (isEmoji ? EMOJI_SCALE : 1) / font.unitsPerEm;
  const texts = run.map(({ text }) => text);
  const { glyphs, positions } = font.layout(texts.join(''), { liga: false, clig: false });
  const clusters = texts.map((text) => ({ text, advance: 0, glyphs: [] as PlacedGlyph[] }));
  // Where each cluster ends, in code points of the run.
  const ends: number[] = [];
  for (const text of texts) ends.push((ends.at(-1) ?? 0) + [...text].length);
  let seen = 0;
  let index = 0;
  glyphs.forEach((glyph, place) => {
    while (index < ends.length - 1 && seen >= (ends[index] ?? 0)) index++;
    const cluster = clusters[index];
    const position = positions[place];
    seen += glyph.codePoints.length;
    if (!cluster || !position) return;
    cluster.glyphs.push({
      outline: outlineOf(font, glyph),
      x: cluster.advance + position.xOffset * scale,
      y: position.yOffset * scale + (isEmoji ? EMOJI_DROP : 0),
      scale,
    });
    cluster.advance += position.xAdvance * scale;
  });
  return clusters;
}
