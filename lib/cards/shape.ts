import { type Grapheme, withFonts } from './font-fallback';
import { type Outline, outlineOf } from './outline';

/** A user-perceived character with its glyphs. Lengths are in em. */
export interface Cluster {
  text: string;
  /** Advance width: from its origin to that of the next cluster. */
  advance: number;
  glyphs: readonly PlacedGlyph[];
}

/** A glyph outline and its position from the origin of its cluster, with the y axis upwards. */
interface PlacedGlyph {
  outline: Outline;
  x: number;
  y: number;
  /** Length in em of one unit of the font, in which the outline is measured. */
  scale: number;
}

/** The part of a text that the fonts can draw, shaped. */
export interface ShapedText {
  clusters: Cluster[];
  /** How many letters the text has. */
  letters: number;
  /** How many of these no font has. */
  missing: number;
}

/** Emoji are drawn smaller than the em box of their font and lower, to align with kanji. */
const EMOJI_SCALE = 0.84;
const EMOJI_SHIFT = -0.02;

/** Turns a text into glyphs of the fonts (text shaping). Characters that no font has are removed. */
export function shape(text: string): ShapedText {
  const { graphemes, letters, missing } = withFonts(text);
  return { clusters: shapeRuns(graphemes), letters, missing };
}

/** Shapes runs of characters in one font together, for kerning, but each emoji by itself. */
function shapeRuns(graphemes: readonly Grapheme[]): Cluster[] {
  const clusters: Cluster[] = [];
  for (let start = 0; start < graphemes.length; ) {
    const first = graphemes[start];
    let end = start + 1;
    while (!first?.isEmoji && end < graphemes.length && graphemes[end]?.font === first?.font) end++;
    if (first) clusters.push(...shapeRun(graphemes.slice(start, end), first));
    start = end;
  }
  return clusters;
}

function shapeRun(run: readonly Grapheme[], { font, isEmoji }: Grapheme): Cluster[] {
  const scale = (isEmoji ? EMOJI_SCALE : 1) / font.unitsPerEm;
  const texts = run.map(({ text }) => text);
  // Ligatures would join several clusters into one glyph.
  const { glyphs, positions } = font.layout(texts.join(''), { liga: false, clig: false });
  const clusters = texts.map((text) => ({ text, advance: 0, glyphs: [] as PlacedGlyph[] }));
  // The end of each cluster, in code points of the run.
  const ends: number[] = [];
  for (const text of texts) ends.push((ends.at(-1) ?? 0) + [...text].length);
  let codePoints = 0;
  let index = 0;
  glyphs.forEach((glyph, glyphIndex) => {
    while (index < ends.length - 1 && codePoints >= (ends[index] ?? 0)) index++;
    const cluster = clusters[index];
    const position = positions[glyphIndex];
    codePoints += glyph.codePoints.length;
    if (!cluster || !position) return;
    cluster.glyphs.push({
      outline: outlineOf(font, glyph),
      x: cluster.advance + position.xOffset * scale,
      y: position.yOffset * scale + (isEmoji ? EMOJI_SHIFT : 0),
      scale,
    });
    cluster.advance += position.xAdvance * scale;
  });
  return clusters;
}
