import { advancesOf } from './advances';
import { around, type Box } from './box';
import type { Line } from './lines';
import type { Cluster } from './shape';

/** Something that stands on a card. */
export interface Mark {
  /** Elements of SVG, placed on the whole card. */
  svg: string;
  /** Nothing of it lies outside. */
  box: Box;
  /** Other cards of the site are likely to have the same. */
  recurs?: true;
}

/** Where letters are drawn, and how. */
export interface Place {
  /** Left end of the baseline, in pixels. */
  x: number;
  y: number;
  size: number;
  colour: string;
}

/** A line of letters as outlines, so that it looks alike wherever it is rasterised. */
export function letters(clusters: readonly Cluster[], line: Line, place: Place): Mark {
  const { x, y, size, colour } = place;
  const paths: string[] = [];
  const boxes: Box[] = [];
  advancesOf(clusters)
    .places(line.start, line.end)
    .forEach((left, index) => {
      for (const glyph of clusters[line.start + index]?.glyphs ?? []) {
        const { path, box } = glyph.outline;
        if (path === '') continue;
        const scale = glyph.scale * size;
        const across = round(x + (left + glyph.x) * size);
        const down = round(y - glyph.y * size);
        const factor = scale.toFixed(6);
        paths.push(
          `<path transform="translate(${across} ${down})scale(${factor} -${factor})" d="${path}"/>`,
        );
        boxes.push({
          left: across + box.left * scale,
          top: down - box.top * scale,
          right: across + box.right * scale,
          bottom: down - box.bottom * scale,
        });
      }
    });
  return { svg: `<g fill="${colour}">${paths.join('')}</g>`, box: around(boxes) };
}

/** Several marks as one. */
export function together(marks: readonly Mark[]): Mark {
  return { svg: marks.map(({ svg }) => svg).join(''), box: around(marks.map(({ box }) => box)) };
}

/** Hundredths of a pixel. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
