import { escapeHtml } from '../html';

/** A diagram as SVG elements within `width` × `height` CSS pixels, without its title. */
export interface Drawing {
  width: number;
  height: number;
  /** SVG elements with classes of app/_styles/diagrams.css. */
  content: string;
  /** The labels, in the order in which they are drawn. */
  words: string[];
}

/** A point as x and y. */
export type Point = readonly [x: number, y: number];

/** Rounds to one decimal place; smaller differences are not visible. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Prints an SVG element, without the attributes that are `undefined` or `''`; numbers are rounded. */
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

/** Prints points for `points` attributes and path data. */
export function pointList(points: readonly Point[]): string {
  return points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');
}

/** Joins class names, skipping empty ones. */
export function classNames(...names: string[]): string {
  return names.filter((name) => name !== '').join(' ');
}
