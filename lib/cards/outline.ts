import type { Font, Glyph } from 'fontkit';

const kept = new WeakMap<Font, Map<number, string>>();

/** The outline of a glyph as data of an SVG path, in units of its font, y upwards. */
export function outlineOf(font: Font, glyph: Glyph): string {
  const outlines = kept.get(font) ?? new Map<number, string>();
  kept.set(font, outlines);
  const known = outlines.get(glyph.id);
  if (known !== undefined) return known;
  // Glyph 0 is the box that stands for what a font does not have.
  if (glyph.id === 0) throw new Error('a glyph is missing that was found before');
  const outline = glyph.path.toSVG();
  outlines.set(glyph.id, outline);
  return outline;
}
