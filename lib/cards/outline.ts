import type { Font, Glyph } from 'fontkit';
import type { Box } from './box';

/** A glyph as it is drawn, in units of its font, y upwards. */
export interface Outline {
  /** Data of an SVG path; empty for a blank. */
  path: string;
  /** What it covers; its `top` is the greater y. */
  box: Box;
}

const kept = new WeakMap<Font, Map<number, Outline>>();

/** The outline of a glyph. */
export function outlineOf(font: Font, glyph: Glyph): Outline {
  const outlines = kept.get(font) ?? new Map<number, Outline>();
  kept.set(font, outlines);
  const known = outlines.get(glyph.id);
  if (known !== undefined) return known;
  // Glyph 0 is the box that stands for what a font does not have.
  if (glyph.id === 0) throw new Error('a glyph is missing that was found before');
  const { path } = glyph;
  // Around the control points, too: cheaper than the bounds of the curves, and never smaller.
  const { minX, minY, maxX, maxY } = path.cbox;
  const outline = {
    path: path.toSVG(),
    box: { left: minX, top: maxY, right: maxX, bottom: minY },
  };
  outlines.set(glyph.id, outline);
  return outline;
}
