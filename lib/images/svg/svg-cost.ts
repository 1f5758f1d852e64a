import type { DefaultTreeAdapterTypes } from 'parse5';
import { embeddedPixels } from './embedded-picture';
import { numbersIn, pathExtent } from './path-extent';
import { stylesOf } from './svg-styles';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** For each megapixel of the drawing: a layer of its own (opacity, blending, clipping), and one step of a filter. */
const LAYER = 150;
const FILTER_STEP = 1_000;
/** For each megapixel of a picture within the drawing, which is decoded as a whole. */
const INNER = 1_500;
/** How many steps one primitive of a filter is worth; any other is one. */
const STEPS: Readonly<Record<string, (value: (name: string) => string) => number>> = {
  feTurbulence: (value) => 10 * Math.max(1, Number(value('numOctaves')) || 1),
  feConvolveMatrix: (value) => 1 + Math.max(3, ...numbersIn(value('order'))) ** 2 / 4,
  feMorphology: (value) => 1 + Math.max(0, ...numbersIn(value('radius'))) / 5,
  feDiffuseLighting: () => 5,
  feSpecularLighting: () => 5,
};
const PAINTED =
  /^(?:path|rect|circle|ellipse|line|polyline|polygon|text|tspan|textPath|image|foreignObject)$/;
/** Of a shape alone this is no layer: it is drawn in a paler colour. */
const PALE = /(?:^|[;\s])opacity\s*:\s*(?!1\s*(?:;|$))/i;
const ANIMATION = /^(?:animate.*|set)$/i;
/** A drawing that moves is drawn again and again. */
const MOVING = 4;
const CHARACTERS_A_SHAPE = 25;
const CROSSINGS_A_SHAPE = 1_000;
const DASHES_A_SHAPE = 50;
/** Attributes whose values may be lengths of an outline. */
const SIDE = /^(?:x\d?|y\d?|cx|cy|r|rx|ry|width|height|pathLength)$/;
/** More are not looked at. */
const MOST_ELEMENTS = 100_000;
/** Paints that shapes inherit from around them; nobody nests so many. */
const MOST_PAINTS = 50;

/** What an element costs wherever it is drawn. */
interface Cost {
  cost: number;
  /** Shapes that take the paint of what uses them, their points, and their outline in units of the user at most. */
  shapes: number;
  points: number;
  length: number;
}

/** What shapes take over from the elements around them. */
interface Inherited {
  /** Ids of patterns and gradients, and of markers. */
  paints: readonly string[];
  markers: readonly string[];
  /** Length of a dash and its gap. */
  dash: number;
}

/**
 * What drawing an SVG costs a browser, about the number of small shapes that take as long: each element with what
 * it refers to, as often as it does (`use`, patterns, masks, clip paths, filters, markers), the lengths of
 * paths and texts, dashes, layers, filters, and rules of style sheets. More is counted than is drawn, never less.
 *
 * @param megapixels of the whole drawing.
 * @returns infinity for references in a circle.
 */
export function svgCost(root: Element, megapixels: number): number {
  const byId = new Map<string, Element>();
  const sheets: string[] = [];
  let elements = 0;
  let isMoving = false;
  const collect = (node: Node): void => {
    if (!('attrs' in node)) return;
    elements++;
    const id = attributeOf(node, 'id');
    if (id && !byId.has(id)) byId.set(id, node);
    if (node.tagName === 'style') sheets.push(textOf(node));
    if (ANIMATION.test(node.tagName)) isMoving = true;
    for (const child of node.childNodes) collect(child);
  };
  collect(root);
  if (elements > MOST_ELEMENTS) return Infinity;
  const styles = stylesOf(sheets);
  if (styles.isOpaque) return Infinity;

  const inheritedBy = new Map<Element, Inherited>();
  const declarations = new Map<Element, string>();
  const inherit = (node: Node, from: Inherited): void => {
    if (!('attrs' in node)) return;
    const style = styleOf(node, styles.of(node));
    declarations.set(node, style);
    if (/(?:^|[;\s])animation(?:-name)?\s*:/i.test(style)) isMoving = true;
    const dashes = [...style.matchAll(/stroke-dasharray\s*:([^;]*)/gi)].flatMap(
      ([, value = '']) => {
        const sum = numbersIn(value).reduce((all, one) => all + one, 0);
        return sum > 0 ? [sum] : [];
      },
    );
    const own: Inherited = {
      paints: union(from.paints, idsIn(style, /(?:^|[;\s])(?:fill|stroke)\s*:[^;]*/gi)),
      markers: union(from.markers, idsIn(style, /(?:^|[;\s])marker[\w-]*\s*:[^;]*/gi)),
      dash: Math.min(from.dash, ...dashes),
    };
    inheritedBy.set(node, own);
    for (const child of node.childNodes) inherit(child, own);
  };
  inherit(root, { paints: [], markers: [], dash: Infinity });

  const known = new Map<Element, Cost | 'counting'>();
  const count = (node: Element): Cost => {
    const kept = known.get(node);
    if (kept === 'counting') return { cost: Infinity, shapes: 0, points: 0, length: 0 };
    if (kept) return kept;
    known.set(node, 'counting');
    const of = (id: string) => {
      const target = byId.get(id);
      return target ? count(target) : { cost: 0, shapes: 0, points: 0, length: 0 };
    };
    const { paints, markers, dash } = inheritedBy.get(node) ?? { paints: [], markers: [], dash: 0 };
    /** Some shapes with the paint, markers and dashes of this element. */
    const painted = ({ shapes, points, length }: Omit<Cost, 'cost'>): number => {
      const each = paints.reduce((sum, id) => sum + of(id).cost, 0);
      const mark = markers.reduce((sum, id) => sum + of(id).cost, 0);
      const all = (times: number, cost: number) => (times === 0 ? 0 : times * cost);
      return all(shapes, each) + all(points, mark) + length / dash / DASHES_A_SHAPE;
    };
    const style = declarations.get(node) ?? '';
    const sum: Cost = { cost: 1 + ownCost(node, style, megapixels), ...shapeOf(node) };
    if (sum.shapes > 0) sum.cost += Math.min(1, megapixels) + painted(sum);
    const references = idsIn(style, /(?:^|[;\s])(?:filter|mask|clip-path)[\w-]*\s*:[^;]*/gi);
    for (const id of references) sum.cost += of(id).cost;
    for (const { name, value } of node.attrs) {
      if (name !== 'href' || !value.startsWith('#')) continue;
      const used = of(value.slice(1));
      sum.cost += used.cost + (node.tagName === 'use' ? painted(used) : 0);
      if (node.tagName !== 'use') continue;
      if (used.shapes > 1 && PALE.test(style)) sum.cost += LAYER * megapixels;
      sum.shapes += used.shapes;
      sum.points += used.points;
      sum.length += used.length;
    }
    for (const child of node.childNodes) {
      if (!('attrs' in child)) continue;
      const below = count(child);
      sum.cost += below.cost;
      sum.shapes += below.shapes;
      sum.points += below.points;
      sum.length += below.length;
    }
    known.set(node, sum);
    return sum;
  };
  const tooMany = [...inheritedBy.values()].some(
    ({ paints, markers }) => paints.length + markers.length > MOST_PAINTS,
  );
  if (tooMany) return Infinity;
  const { cost } = count(root);
  return (cost + (styles.rules * elements) / 1000) * (isMoving ? MOVING : 1);
}

/** Paths and texts by their length, layers and filters by the pixels they cover. */
function ownCost(node: Element, style: string, megapixels: number): number {
  const { tagName } = node;
  let cost = 0;
  for (const { name, value } of node.attrs) {
    if (name === 'href') cost += (INNER * embeddedPixels(value)) / 1_000_000;
    if (name !== 'd' && name !== 'points') continue;
    const { points, length, extent } = pathExtent(name === 'd' ? value : `L${value}`);
    // Lines that cross the whole path meet each other.
    cost += value.length / CHARACTERS_A_SHAPE + (points * length) / extent / CROSSINGS_A_SHAPE;
  }
  if (/^(?:text|tspan|textPath)$/.test(tagName)) {
    const length = node.childNodes.reduce((sum, child) => sum + ownText(child), 0);
    cost += tagName === 'textPath' ? length : length / 2;
  }
  if (/^fe[A-Z]/.test(tagName)) {
    const steps = STEPS[tagName]?.((name) => attributeOf(node, name)) ?? 1;
    cost += steps * FILTER_STEP * megapixels;
  }
  const layers = style.match(/(?:^|[;\s])(?:mix-blend-mode|isolation|mask[\w-]*|clip-path)\s*:/gi);
  const isGroup = node.childNodes.some((child) => 'attrs' in child);
  if (isGroup && PALE.test(style)) cost += LAYER * megapixels;
  cost += (layers?.length ?? 0) * LAYER * megapixels;
  const effects = style.match(
    /(?:blur|drop-shadow|contrast|hue-rotate|saturate)\s*\(|[a-z]-shadow\s*:/gi,
  );
  return cost + (effects?.length ?? 0) * FILTER_STEP * megapixels;
}

/** What an element adds to what is painted, before its children. */
function shapeOf(node: Element): Omit<Cost, 'cost'> {
  if (!PAINTED.test(node.tagName)) return { shapes: 0, points: 0, length: 0 };
  const { points, length } = pathExtent(
    attributeOf(node, 'd') || `L${attributeOf(node, 'points')}`,
  );
  const sides = node.attrs.flatMap(({ name, value }) => (SIDE.test(name) ? numbersIn(value) : []));
  return { shapes: 1, points, length: sides.reduce((sum, side) => sum + 2 * side, length) };
}

/** Presentation attributes and the style of an element as declarations, behind those of the style sheets. */
function styleOf({ attrs }: Element, ofSheets: string): string {
  const own = attrs.map(({ name, value }) => (name === 'style' ? value : `${name}:${value}`));
  return [ofSheets, ...own.filter((text) => !/^(?:d|points|id|class|href):/.test(text))].join(';');
}

/** The ids that declarations refer to by `url(#…)`. */
function idsIn(style: string, properties: RegExp): string[] {
  if (!style.includes('#')) return [];
  return [...style.matchAll(properties)].flatMap(([declaration]) =>
    [...declaration.matchAll(/url\(\s*["']?#([^"')]*)/gi)].map(([, id = '']) => id.trim()),
  );
}

function union(one: readonly string[], other: readonly string[]): readonly string[] {
  return other.length === 0 ? one : [...new Set([...one, ...other])];
}

function attributeOf({ attrs }: Element, name: string): string {
  return attrs.find((attribute) => attribute.name === name)?.value ?? '';
}

function ownText(node: Node): number {
  return node.nodeName === '#text' && 'value' in node ? node.value.length : 0;
}

function textOf(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
