import { z } from 'zod';
import { colourClass } from '../colours';
import { classNames, type Drawing, element, round } from '../svg';

const Matrix = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]);

/** A shape as the browser shows it. */
const Shape = z.object({
  kind: z.literal('shape'),
  name: z.enum(['path', 'rect', 'circle', 'ellipse', 'polygon', 'polyline']),
  /** Its place and size. */
  geometry: z.record(z.string(), z.string()),
  matrix: Matrix,
  /** `rgb(…)`, or `none`. */
  fill: z.string(),
  stroke: z.string(),
  isDashed: z.boolean(),
  /** In CSS pixels. */
  strokeWidth: z.number(),
  isMarker: z.boolean(),
});

export type Shape = z.infer<typeof Shape>;

/** A line of text as the browser shows it. */
const Text = z.object({
  kind: z.literal('text'),
  text: z.string(),
  /** The middle of its base line. */
  x: z.number(),
  y: z.number(),
  size: z.number(),
  /** In degrees. */
  turn: z.number(),
  isBold: z.boolean(),
  /** Nothing filled is behind it. */
  isFree: z.boolean(),
});

/** A line that is wider, in CSS pixels, shows an amount. */
const WIDE = 20;
const NUMBER = /[\s,]*-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g;

/** What the browser made of a diagram; everything is measured from its top left corner. */
export const Marks = z.object({
  width: z.number(),
  height: z.number(),
  marks: z.array(z.discriminatedUnion('kind', [Shape, Text])),
});
export type Marks = z.infer<typeof Marks>;

/** Turns what the browser made of a diagram into our own SVG, with the classes of the style sheet for its colours. */
export function drawMarks({ width, height, marks }: Marks): Drawing {
  const words: string[] = [];
  const shapes = marks.map((mark) => (mark.kind === 'shape' ? drawShape(mark) : ''));
  // In front of all shapes, as some kinds draw what is half transparent over their labels.
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
    return strokeWidth > WIDE ? classNames('flow', ofLine) : classNames('edge', ofLine, lines);
  }
  if (isMarker) return classNames(isPale(ground) ? 'open' : 'head', ofGround);
  if (line === undefined) {
    if (ofGround === '' && isPale(ground)) return 'blank';
    return classNames(ofGround === '' ? 'head' : 'shade', ofGround);
  }
  if (ofGround === '' && isDark(ground)) return classNames('head', ofLine);
  return classNames('cell', ofGround || ofLine, lines);
}

/** `#rrggbb` of `rgb(…)`; `undefined` for what is not seen. */
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

/** Numbers with one decimal place at most; in arcs flags may be written without spaces, so that those stay. */
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
