import { colourClass } from '../colours';
import { classNames, element, type Point, pointList, round } from '../svg';
import { DEFAULT_SIZE, MEASURED } from './text-size';
import type { Operation } from './xdot';

/** The part of a graph that is drawn, which determines the classes. */
export type Part = 'group' | 'edge' | 'head' | 'node' | 'text' | 'label' | 'title';

/** The target of drawing. */
export interface Pen {
  /** Converts a point of Graphviz to SVG coordinates. */
  toSvg: (point: Point) => Point;
  /** Collects the labels. */
  words: string[];
}

interface State {
  stroke: string;
  fill: string;
  dash: string;
  thick: string;
  size: number;
  font: number;
  /** The corners of shaded table cells. */
  shaded: (readonly Point[])[];
}

/** The distance in em from the baseline to the middle of Latin letters and Japanese characters. */
const MIDDLE = 0.36;

/** Prints the operations of one part of a graph as SVG elements. */
export function drawOperations(
  operations: readonly Operation[] = [],
  part: Part,
  pen: Pen,
): string {
  const state: State = {
    stroke: '',
    fill: '',
    dash: '',
    thick: '',
    size: DEFAULT_SIZE * MEASURED,
    font: 0,
    shaded: [],
  };
  let shapes = 0;
  return operations
    .map((operation) => {
      switch (operation.op) {
        case 'c':
          state.stroke = operation.color ?? '';
          return '';
        case 'C':
          state.fill = operation.color ?? '';
          return '';
        case 'S':
          if (operation.style === 'solid') Object.assign(state, { dash: '', thick: '' });
          if (/^(?:dashed|dotted)$/.test(operation.style)) state.dash = 'dash';
          if (/^(?:bold$|setlinewidth)/.test(operation.style))
            state.thick = thickness(operation.style);
          return '';
        case 'F':
          state.size = operation.size;
          return '';
        case 't':
          state.font = operation.fontchar;
          return '';
        case 'T':
          return text(operation, state, part, pen);
        default:
          if ('points' in operation && isHidden(state.stroke)) state.shaded.push(operation.points);
          return shape(operation, classOf(operation.op, state, part, shapes++), pen);
      }
    })
    .join('');
}

function thickness(style: string): string {
  return style === 'bold' || Number(/\d+(?:\.\d+)?/.exec(style)?.[0] ?? 1) > 1.4 ? 'thick' : '';
}

/** Returns the classes of a shape. The operations in capital letters fill it. */
function classOf(
  op: string,
  { stroke, fill, dash, thick }: State,
  part: Part,
  shapes: number,
): string {
  const fills = /[PEB]/.test(op);
  const colour = (fills && colourClass(fill)) || colourClass(stroke);
  const look =
    part === 'head'
      ? fills
        ? 'head'
        : op === 'L'
          ? 'edge'
          : 'open'
      : part === 'group'
        ? 'group'
        : part === 'node' && op !== 'L' && (shapes === 0 || fills)
          ? 'node'
          : fills
            ? isHidden(stroke)
              ? 'shade'
              : 'cell'
            : 'edge';
  return classNames(look, colour, dash, thick);
}

/** Whether a stroke is transparent, as that of the background of a table cell. */
function isHidden(stroke: string): boolean {
  return /^#[\da-f]{6}00$/i.test(stroke);
}

/** Whether a point is in a cell, in its middle from left to right. */
function isCentredIn(cell: readonly Point[], [x, y]: Point): boolean {
  const [xs, ys] = [cell.map((point) => point[0]), cell.map((point) => point[1])];
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
  return Math.abs(x - middle) < 1 && y > Math.min(...ys) && y < Math.max(...ys);
}

function shape(operation: Operation, look: string, { toSvg }: Pen): string {
  if ('rect' in operation) {
    const [x, y, rx, ry] = operation.rect;
    const [cx, cy] = toSvg([x, y]);
    return element('ellipse', { class: look, cx, cy, rx, ry });
  }
  if (!('points' in operation)) return '';
  const points = operation.points.map(toSvg);
  if (/b/i.test(operation.op)) {
    const [first = [0, 0], ...rest] = points;
    return element('path', {
      class: look,
      d: `M${round(first[0])} ${round(first[1])}C${pointList(rest)}`,
    });
  }
  if (operation.op === 'L') return element('polyline', { class: look, points: pointList(points) });
  return element('polygon', { class: look, points: pointList(points) });
}

function text(
  { pt, align, text: words, width }: Extract<Operation, { op: 'T' }>,
  { size, font, stroke, shaded }: State,
  part: Part,
  { toSvg, words: all }: Pen,
): string {
  const shownWords = words.trim();
  if (shownWords === '') return '';
  all.push(shownWords);
  const shown = size / MEASURED;
  const [x, y] = toSvg(pt);
  // Graphviz prints text that is centred in a table cell as aligned to the left, by its estimated width.
  const isCentred = shaded.some((cell) => isCentredIn(cell, [pt[0] + width / 2, pt[1]]));
  const side = align === 'l' && isCentred ? 'c' : align;
  const look = classNames(
    part === 'text' || part === 'title' ? '' : 'label',
    side === 'l' ? 'left' : side === 'r' ? 'right' : '',
    font & 1 ? 'bold' : '',
    colourClass(stroke) && part !== 'text' ? colourClass(stroke) : '',
  );
  return element(
    'text',
    {
      class: look,
      x: side === 'c' && align === 'l' ? x + width / 2 : x,
      y: y - MIDDLE * (size - shown),
      'font-size': Math.abs(shown - DEFAULT_SIZE) < 0.05 ? undefined : shown,
    },
    // Spaces around a label are for the layout only; centred text is printed without them.
    side === 'c' ? shownWords : words,
  );
}
