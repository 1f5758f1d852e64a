import { escapeHtml } from '../html';

/** A diagram before it has a title: SVG elements within `width` × `height` CSS pixels. */
export interface Drawing {
  width: number;
  height: number;
  /** Elements of SVG whose classes app/_styles/diagrams.css knows. */
  content: string;
  /** The labels, in the order in which they are drawn. */
  words: string[];
}

/** A point as x and y. */
export type Point = readonly [x: number, y: number];

/** A number with one decimal place at most: the tenth of a pixel is not seen. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Prints an element; attributes that are `undefined` or `''` are not written, numbers are rounded. */
export function element(
  name: string,
  attributes: Record<string, string | number | undefined>,
  text?: string,
): string {
  const printed = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined || value === ''
      ? []
      : ` ${key}="${escapeHtml(String(typeof value === 'number' ? round(value) : value))}"`,
  );
  const start = `<${name}${printed.join('')}`;
  return text === undefined ? `${start}/>` : `${start}>${escapeHtml(text)}</${name}>`;
}

/** Prints points as `points` and path data take them. */
export function pointList(points: readonly Point[]): string {
  return points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');
}

/** Joins the names of classes that are not empty. */
export function classNames(...names: string[]): string {
  return names.filter((name) => name !== '').join(' ');
}
