import type { Font, Glyph } from 'fontkit';
import type { Box } from './box';

/** The outline of a glyph, in units of its font, with the y axis upwards. */
export interface Outline {
  /** Path data of SVG; empty for a space. */
  path: string;
  /** The bounding box; its `top` is greater than its `bottom`. */
  box: Box;
}

/** The glyph of a font for characters that the font does not have, usually a box (`.notdef`). */
const NOTDEF = 0;

const cache = new WeakMap<Font, Map<number, Outline>>();

/**
 * The outline of a glyph.
 *
 * @throws Error for `.notdef`, which must not be drawn: font-fallback.ts has removed characters without a glyph.
 */
export function outlineOf(font: Font, glyph: Glyph): Outline {
  const outlines = cache.get(font) ?? new Map<number, Outline>();
  cache.set(font, outlines);
  const cached = outlines.get(glyph.id);
  if (cached !== undefined) return cached;
  if (glyph.id === NOTDEF) throw new Error('.notdef instead of a glyph');
  const { path } = glyph;
  // The box of the control points: faster than that of the curves, and never smaller.
  const { minX, minY, maxX, maxY } = path.cbox;
  const outline = {
    path: path.toSVG(),
    box: { left: minX, top: maxY, right: maxX, bottom: minY },
  };
  outlines.set(glyph.id, outline);
  return outline;
}
