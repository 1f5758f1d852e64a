import { z } from 'zod';
import { colourClass } from '../colours';
import { classNames, type Drawing, element, round } from '../svg';

const Matrix = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]);

/** A shape as the browser displays it. */
const Shape = z.object({
  kind: z.literal('shape'),
  name: z.enum(['path', 'rect', 'circle', 'ellipse', 'polygon', 'polyline']),
  /** The attributes for its position and size. */
  geometry: z.record(z.string(), z.string()),
  matrix: Matrix,
  /** `rgb(…)`, or `none`. */
  fill: z.string(),
  stroke: z.string(),
  isDashed: z.boolean(),
  /** In CSS pixels, before `matrix`. */
  strokeWidth: z.number(),
  isMarker: z.boolean(),
});

export type Shape = z.infer<typeof Shape>;

/** A line of text as the browser displays it. */
const Text = z.object({
  kind: z.literal('text'),
  text: z.string(),
  /** The middle of its baseline. */
  x: z.number(),
  y: z.number(),
  size: z.number(),
  /** The rotation in degrees. */
  turn: z.number(),
  isBold: z.boolean(),
  /** Whether no filled shape is behind it. */
  isFree: z.boolean(),
});

/** A line wider than this, in CSS pixels, represents a quantity, as in a Sankey diagram. */
const MIN_FLOW_WIDTH = 20;
const NUMBER = /[\s,]*-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g;

/** A diagram as the browser displays it; its top left corner is the origin. */
export const Marks = z.object({
  width: z.number(),
  height: z.number(),
  marks: z.array(z.discriminatedUnion('kind', [Shape, Text])),
});
export type Marks = z.infer<typeof Marks>;

/** Prints a diagram as our own SVG, with classes of the style sheet instead of colours. */
export function drawMarks({ width, height, marks }: Marks): Drawing {
  const words: string[] = [];
  const shapes = marks.map((mark) => (mark.kind === 'shape' ? drawShape(mark) : ''));
  // Texts are in front of all shapes, because some kinds of diagrams draw translucent shapes over their labels.
  const texts = marks.map((mark) => {
    if (mark.kind === 'shape') return '';
    words.push(mark.text);
    const { x, y, size, turn } = mark;
    const place = `${x.toFixed(1)} ${y.toFixed(1)}`;
    return element(
      'text',
      {
        class: classNames(mark.isFree ? 'label' : '', mark.isBold ? 'bold' : ''),
        ...{ x, y },
        'font-size': size === 14 ? undefined : size,
        transform: turn === 0 ? undefined : `rotate(${turn.toFixed(1)} ${place})`,
      },
      mark.text,
    );
  });
  return { width, height, content: [...shapes, ...texts].join(''), words };
}

function drawShape({ name, geometry, matrix, ...paint }: Shape): string {
  const look = lookOf(paint);
  if (look === '') return '';
  const wide = look.startsWith('flow') ? paint.strokeWidth : undefined;
  return element(name, {
    class: look,
    ...shortened(geometry),
    'stroke-width': wide,
    transform: transformOf(matrix),
  });
}

type Paint = Omit<Shape, 'kind' | 'name' | 'geometry' | 'matrix'>;

function lookOf({ fill, stroke, isDashed, strokeWidth, isMarker }: Paint): string {
  const [ground, line] = [hexOf(fill), hexOf(stroke)];
  const colours = [ground, line].map((colour) => (colour === undefined ? '' : colourClass(colour)));
  const [ofGround = '', ofLine = ''] = colours;
  const lines = classNames(isDashed ? 'dash' : '', strokeWidth > 1.9 ? 'thick' : '');
  if (ground === undefined) {
    if (line === undefined) return '';
    return strokeWidth > MIN_FLOW_WIDTH
      ? classNames('flow', ofLine)
      : classNames('edge', ofLine, lines);
  }
  if (isMarker) return classNames(isPale(ground) ? 'open' : 'head', ofGround);
  if (line === undefined) {
    if (ofGround === '' && isPale(ground)) return 'blank';
    return classNames(ofGround === '' ? 'head' : 'shade', ofGround);
  }
  if (ofGround === '' && isDark(ground)) return classNames('head', ofLine);
  return classNames('cell', ofGround || ofLine, lines);
}

/** Converts `rgb(…)` to `#rrggbb`; `undefined` if it is transparent. */
function hexOf(colour: string): string | undefined {
  const numbers = colour.startsWith('rgb') ? (colour.match(/[\d.]+/g) ?? []).map(Number) : [];
  const [red, green, blue, alpha = 1] = numbers;
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.05)
    return undefined;
  return `#${[red, green, blue].map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

function isDark(colour: string): boolean {
  return /^#(?:[0-5].){3}$/.test(colour);
}

function isPale(colour: string): boolean {
  return /^#(?:[c-f].){3}$/.test(colour);
}

/** Rounds numbers to one decimal place, except in path data with arcs, whose flags may have no separators. */
function shortened(geometry: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(geometry).map(([name, value]) => [
      name,
      /a/i.test(value)
        ? value
        : value
            .replace(NUMBER, (number) => ` ${round(Number(number.replace(/^[\s,]+/, '')))}`)
            .trim(),
    ]),
  );
}

function transformOf(matrix: z.infer<typeof Matrix>): string {
  const [a, b, c, d, e, f] = matrix;
  const rounded = matrix.map((value) => Math.round(value * 1000) / 1000);
  if (a !== 1 || b !== 0 || c !== 0 || d !== 1) return `matrix(${rounded.join(' ')})`;
  return e === 0 && f === 0 ? '' : `translate(${e.toFixed(1)} ${f.toFixed(1)})`;
}
