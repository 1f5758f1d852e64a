import type { Line } from './balance-lines';
import { lineMetrics } from './line-metrics';
import type { Cluster } from './shape';

/** The position and style of a line of text. */
export interface TextStyle {
  /** Left end of the baseline, in pixels; `y` downwards. */
  x: number;
  y: number;
  /** Font size in pixels. */
  size: number;
  colour: string;
}

/**
 * Draws a line of text as SVG paths, one for each glyph, so that the fonts of the system do not
 * matter. The baseline is rounded to a whole pixel, so that horizontal strokes stay sharp.
 */
export function glyphPaths(clusters: readonly Cluster[], line: Line, style: TextStyle): string {
  const { size, colour } = style;
  const paths = lineMetrics(clusters)
    .positions(line.start, line.end)
    .flatMap((left, index) =>
      (clusters[line.start + index]?.glyphs ?? []).map((glyph) => {
        if (glyph.outline.path === '') return '';
        const x = (style.x + (left + glyph.x) * size).toFixed(2);
        const y = Math.round(style.y - glyph.y * size);
        const scale = (glyph.scale * size).toFixed(6);
        // The y axis of fonts points upwards, that of SVG downwards.
        const transform = `translate(${x} ${y})scale(${scale} -${scale})`;
        return `<path transform="${transform}" d="${glyph.outline.path}"/>`;
      }),
    );
  return `<g fill="${colour}">${paths.join('')}</g>`;
}
