import { colourClass } from '../colours';
import { classNames, element, type Point, pointList, round } from '../svg';
import { DEFAULT_SIZE, MEASURED } from './text-size';
import type { Operation } from './xdot';

/** What is drawn: it decides on the class. */
export type Part = 'group' | 'edge' | 'head' | 'node' | 'text' | 'label' | 'title';

/** Where to draw. */
export interface Pen {
  /** Turns a point of Graphviz into one of the SVG. */
  place: (point: Point) => Point;
  /** Gets the labels. */
  words: string[];
}

interface State {
  stroke: string;
  fill: string;
  dash: string;
  thick: string;
  size: number;
  font: number;
}

/** The middle of Latin letters and Japanese characters lies so many em above the base line. */
const MIDDLE = 0.36;

/** Prints the operations of one part of a graph as elements of SVG. */
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
          return shape(operation, classOf(operation.op, state, part, shapes++), pen);
      }
    })
    .join('');
}

function thickness(style: string): string {
  return style === 'bold' || Number(/\d+(?:\.\d+)?/.exec(style)?.[0] ?? 1) > 1.4 ? 'thick' : '';
}

/** In capitals are the operations that fill. */
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

/** The ground of a cell of a table has no line. */
function isHidden(stroke: string): boolean {
  return /^#[\da-f]{6}00$/i.test(stroke);
}

function shape(operation: Operation, look: string, { place }: Pen): string {
  if ('rect' in operation) {
    const [x, y, rx, ry] = operation.rect;
    const [cx, cy] = place([x, y]);
    return element('ellipse', { class: look, cx, cy, rx, ry });
  }
  if (!('points' in operation)) return '';
  const points = operation.points.map(place);
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
  { size, font, stroke }: State,
  part: Part,
  { place, words: all }: Pen,
): string {
  const shownWords = words.trim();
  if (shownWords === '') return '';
  all.push(shownWords);
  const shown = size / MEASURED;
  const [x, y] = place(pt);
  // A narrower text than the one that was measured lies in its middle.
  const left = align === 'l' ? x : align === 'r' ? x - width : x - width / 2;
  const look = classNames(
    part === 'text' || part === 'title' ? '' : 'label',
    align === 'l' ? 'left' : align === 'r' ? 'right' : '',
    font & 1 ? 'bold' : '',
    colourClass(stroke) && part !== 'text' ? colourClass(stroke) : '',
  );
  return element(
    'text',
    {
      class: look,
      x: align === 'l' ? left : align === 'r' ? left + width : left + width / 2,
      y: y - MIDDLE * (size - shown),
      'font-size': Math.abs(shown - DEFAULT_SIZE) < 0.05 ? undefined : shown,
    },
    // Spaces around a label keep lines away, and change nothing in its middle.
    align === 'c' ? shownWords : words,
  );
}
