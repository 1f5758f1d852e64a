import { advancesOf } from './advances';
import { around, type Box } from './box';
import type { Line } from './lines';
import type { Cluster } from './shape';

/** Something that stands on a card. Marks that look alike have the same `svg` and `box`. */
export interface Mark {
  /** Elements of SVG around the point 0 0. */
  svg: string;
  /** Whole pixels from that point, outside of which nothing of it lies. */
  box: Box;
  /** Where on the card that point is, in whole pixels. */
  x: number;
  y: number;
}

/** Where letters are drawn, and how. */
export interface Place {
  /** Left end of the baseline, in pixels. */
  x: number;
  y: number;
  size: number;
  colour: string;
}

/** The edge of an outline is smoothed over the pixels it touches. */
const EDGE = 1;
/** Letters from this size on stand on whole pixels: half of one is less than anybody sees. */
const LARGE = 40;
/** Smaller ones stand on quarters. */
const PARTS = 4;

/** A line of letters as outlines, so that it looks alike wherever it is rasterised. */
export function letters(clusters: readonly Cluster[], line: Line, place: Place): Mark[] {
  const { size, colour } = place;
  const marks: Mark[] = [];
  advancesOf(clusters)
    .places(line.start, line.end)
    .forEach((left, index) => {
      for (const glyph of clusters[line.start + index]?.glyphs ?? []) {
        const { path, box } = glyph.outline;
        if (path === '') continue;
        const { whole: x, part } = standing(place.x + (left + glyph.x) * size, size);
        const scale = glyph.scale * size;
        const factor = scale.toFixed(6);
        const transform = `translate(${part} 0)scale(${factor} -${factor})`;
        marks.push({
          svg: `<path fill="${colour}" transform="${transform}" d="${path}"/>`,
          box: pixels({
            left: part + box.left * scale,
            top: -box.top * scale,
            right: part + box.right * scale,
            bottom: -box.bottom * scale,
          }),
          x,
          y: Math.round(place.y - glyph.y * size),
        });
      }
    });
  return marks;
}

/** Several marks as one, the later above the earlier. */
export function together(marks: readonly [Mark, ...Mark[]]): Mark {
  const [{ x, y }] = marks;
  const moved = marks.map((mark) => {
    const [right, down] = [mark.x - x, mark.y - y];
    const { left, top } = mark.box;
    return {
      svg: `<g transform="translate(${right} ${down})">${mark.svg}</g>`,
      box: {
        left: left + right,
        top: top + down,
        right: mark.box.right + right,
        bottom: mark.box.bottom + down,
      },
    };
  });
  return {
    svg: moved.map(({ svg }) => svg).join(''),
    box: around(moved.map(({ box }) => box)),
    x,
    y,
  };
}

/** The pixels a box touches. */
export function pixels({ left, top, right, bottom }: Box): Box {
  return {
    left: Math.floor(left) - EDGE,
    top: Math.floor(top) - EDGE,
    right: Math.ceil(right) + EDGE,
    bottom: Math.ceil(bottom) + EDGE,
  };
}

/** A place across the card as the pixel it is in, and which part of that. */
function standing(value: number, size: number): { whole: number; part: number } {
  const parts = size < LARGE ? PARTS : 1;
  const place = Math.round(value * parts);
  const whole = Math.floor(place / parts);
  return { whole, part: place / parts - whole };
}
