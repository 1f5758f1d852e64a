import type { DefaultTreeAdapterTypes } from 'parse5';
import { embeddedPixels } from './embedded-picture';
import { numbersIn, pathExtent } from './path-extent';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/**
 * Cost of a compositing layer (opacity, blending, clipping), and of one filter step, for each megapixel of the SVG.
 */
export const LAYER = 150;
const FILTER_STEP = 1_000;
/** Cost per megapixel of an embedded picture, which is decoded as a whole. */
const EMBEDDED_PICTURE = 1_500;
/** The number of filter steps of expensive filter primitives. Any other primitive is one step. */
const FILTER_STEPS: Readonly<Record<string, (value: (name: string) => string) => number>> = {
  feTurbulence: (value) => 10 * Math.max(1, Number(value('numOctaves')) || 1),
  feConvolveMatrix: (value) => 1 + Math.max(3, ...numbersIn(value('order'))) ** 2 / 4,
  feMorphology: (value) => 1 + Math.max(0, ...numbersIn(value('radius'))) / 5,
  feDiffuseLighting: () => 5,
  feSpecularLighting: () => 5,
};
const PAINTED =
  /^(?:path|rect|circle|ellipse|line|polyline|polygon|text|tspan|textPath|image|foreignObject)$/;
/** Opacity below 1. It needs a layer for a group only; a single shape is painted in a paler colour. */
export const TRANSLUCENT = /(?:^|[;\s])opacity\s*:\s*(?!1\s*(?:;|$))/i;
/** How many characters of path data, and how many crossings of lines, cost as much as one small shape. */
const CHARACTERS_PER_SHAPE = 25;
const CROSSINGS_PER_SHAPE = 1_000;
/** Attributes whose values contribute to the length of an outline. */
const LENGTH_ATTRIBUTE = /^(?:x\d?|y\d?|cx|cy|r|rx|ry|width|height|pathLength)$/;

/** Number and size of the shapes of an element. The cost of its patterns, markers and dashes grows with these. */
export interface Shapes {
  shapes: number;
  /** Number of points of their outlines. */
  points: number;
  /** Maximum length of their outlines, in user units. */
  length: number;
}

/**
 * The cost of an element without its children and without the elements that it refers to. It is the sum for its
 * path data, its text, an embedded picture, and its layers and filters.
 */
export function ownCost(node: Element, style: string, megapixels: number): number {
  const { tagName } = node;
  let cost = 0;
  for (const { name, value } of node.attrs) {
    if (name === 'href') cost += (EMBEDDED_PICTURE * embeddedPixels(value)) / 1_000_000;
    if (name !== 'd' && name !== 'points') continue;
    const { points, length, extent } = pathExtent(name === 'd' ? value : `L${value}`);
    // The more lines cross the whole path, the more often they cross each other.
    cost += value.length / CHARACTERS_PER_SHAPE + (points * length) / extent / CROSSINGS_PER_SHAPE;
  }
  if (/^(?:text|tspan|textPath)$/.test(tagName)) {
    const length = node.childNodes.reduce((sum, child) => sum + ownText(child), 0);
    cost += tagName === 'textPath' ? length : length / 2;
  }
  if (/^fe[A-Z]/.test(tagName)) {
    const steps = FILTER_STEPS[tagName]?.((name) => attributeOf(node, name)) ?? 1;
    cost += steps * FILTER_STEP * megapixels;
  }
  const layers = style.match(/(?:^|[;\s])(?:mix-blend-mode|isolation|mask[\w-]*|clip-path)\s*:/gi);
  const isGroup = node.childNodes.some((child) => 'attrs' in child);
  if (isGroup && TRANSLUCENT.test(style)) cost += LAYER * megapixels;
  cost += (layers?.length ?? 0) * LAYER * megapixels;
  const effects = style.match(
    /(?:blur|drop-shadow|contrast|hue-rotate|saturate)\s*\(|[a-z]-shadow\s*:/gi,
  );
  return cost + (effects?.length ?? 0) * FILTER_STEP * megapixels;
}

/** The shapes of an element, without its children. */
export function shapesOf(node: Element): Shapes {
  if (!PAINTED.test(node.tagName)) return { shapes: 0, points: 0, length: 0 };
  const { points, length } = pathExtent(
    attributeOf(node, 'd') || `L${attributeOf(node, 'points')}`,
  );
  const sides = node.attrs.flatMap(({ name, value }) =>
    LENGTH_ATTRIBUTE.test(name) ? numbersIn(value) : [],
  );
  return { shapes: 1, points, length: sides.reduce((sum, side) => sum + 2 * side, length) };
}

/**
 * All declarations for an element: those of the style sheets, then its presentation attributes and `style`.
 */
export function styleOf({ attrs }: Element, sheetDeclarations: string): string {
  const own = attrs.map(({ name, value }) => (name === 'style' ? value : `${name}:${value}`));
  return [
    sheetDeclarations,
    ...own.filter((text) => !/^(?:d|points|id|class|href):/.test(text)),
  ].join(';');
}

/** The value of an attribute; empty when the element does not have it. */
export function attributeOf({ attrs }: Element, name: string): string {
  return attrs.find((attribute) => attribute.name === name)?.value ?? '';
}

function ownText(node: Node): number {
  return node.nodeName === '#text' && 'value' in node ? node.value.length : 0;
}
