import type { DefaultTreeAdapterTypes } from 'parse5';
import {
  attributeOf,
  LAYER,
  ownCost,
  type Shapes,
  shapesOf,
  styleOf,
  TRANSLUCENT,
} from './element-cost';
import { numbersIn } from './path-extent';
import { stylesOf } from './svg-styles';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

const ANIMATION = /^(?:animate.*|set)$/i;
/** The cost of an animated SVG is multiplied by this, because the SVG is rendered repeatedly. */
const ANIMATION_FACTOR = 4;
/** Number of dashes that cost as much as one small shape. */
const DASHES_PER_SHAPE = 50;
/** An SVG with more elements has an infinite cost, without further analysis. */
const MAX_ELEMENTS = 100_000;
/**
 * Maximum number of paints and markers that an element inherits. More make the cost infinite; real SVGs have
 * few.
 */
const MAX_PAINTS = 50;

/** The cost of rendering an element with its children once, and the shapes in it. */
interface Cost extends Shapes {
  cost: number;
}

/** Properties that shapes inherit from their ancestors. */
interface Inherited {
  /** Ids of patterns and gradients. */
  paints: readonly string[];
  /** Ids of markers. */
  markers: readonly string[];
  /** Length of the dash pattern in user units; `Infinity` without dashes. */
  dash: number;
}

/**
 * Estimates the cost of rendering an SVG in a browser. The unit is one small shape. Each element counts, and
 * counts again for each reference to it (`use`, patterns, masks, clip paths, filters, markers). The lengths of
 * paths and texts count too, and so do dashes, layers, filters and style rules. The estimate may be too high, but
 * not too low.
 *
 * @param megapixels size of the whole SVG.
 * @returns `Infinity` for circular references, and for an SVG that is too complex to analyse.
 */
export function svgCost(root: Element, megapixels: number): number {
  const byId = new Map<string, Element>();
  const sheets: string[] = [];
  let elements = 0;
  let isAnimated = false;
  const collect = (node: Node): void => {
    if (!('attrs' in node)) return;
    elements++;
    const id = attributeOf(node, 'id');
    if (id && !byId.has(id)) byId.set(id, node);
    if (node.tagName === 'style') sheets.push(textOf(node));
    if (ANIMATION.test(node.tagName)) isAnimated = true;
    for (const child of node.childNodes) collect(child);
  };
  collect(root);
  if (elements > MAX_ELEMENTS) return Infinity;
  const styles = stylesOf(sheets);
  if (styles.isOpaque) return Infinity;

  const inheritedBy = new Map<Element, Inherited>();
  const declarations = new Map<Element, string>();
  const inherit = (node: Node, from: Inherited): void => {
    if (!('attrs' in node)) return;
    const style = styleOf(node, styles.of(node));
    declarations.set(node, style);
    if (/(?:^|[;\s])animation(?:-name)?\s*:/i.test(style)) isAnimated = true;
    const dashes = [...style.matchAll(/stroke-dasharray\s*:([^;]*)/gi)].flatMap(
      ([, value = '']) => {
        const sum = numbersIn(value).reduce((total, length) => total + length, 0);
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

  const costs = new Map<Element, Cost | 'counting'>();
  const count = (node: Element): Cost => {
    const cached = costs.get(node);
    if (cached === 'counting') return { cost: Infinity, shapes: 0, points: 0, length: 0 };
    if (cached) return cached;
    costs.set(node, 'counting');
    const costOf = (id: string) => {
      const target = byId.get(id);
      return target ? count(target) : { cost: 0, shapes: 0, points: 0, length: 0 };
    };
    const { paints, markers, dash } = inheritedBy.get(node) ?? { paints: [], markers: [], dash: 0 };
    /** The cost of painting some shapes with the paints, markers and dashes of this element. */
    const paintCost = ({ shapes, points, length }: Shapes): number => {
      const costPerShape = paints.reduce((sum, id) => sum + costOf(id).cost, 0);
      const costPerPoint = markers.reduce((sum, id) => sum + costOf(id).cost, 0);
      // Without this check, 0 × Infinity would be NaN.
      const multiply = (times: number, cost: number) => (times === 0 ? 0 : times * cost);
      return (
        multiply(shapes, costPerShape) +
        multiply(points, costPerPoint) +
        length / dash / DASHES_PER_SHAPE
      );
    };
    const style = declarations.get(node) ?? '';
    const sum: Cost = { cost: 1 + ownCost(node, style, megapixels), ...shapesOf(node) };
    if (sum.shapes > 0) sum.cost += Math.min(1, megapixels) + paintCost(sum);
    const references = idsIn(style, /(?:^|[;\s])(?:filter|mask|clip-path)[\w-]*\s*:[^;]*/gi);
    for (const id of references) sum.cost += costOf(id).cost;
    for (const { name, value } of node.attrs) {
      if (name !== 'href' || !value.startsWith('#')) continue;
      const used = costOf(value.slice(1));
      sum.cost += used.cost + (node.tagName === 'use' ? paintCost(used) : 0);
      if (node.tagName !== 'use') continue;
      if (used.shapes > 1 && TRANSLUCENT.test(style)) sum.cost += LAYER * megapixels;
      sum.shapes += used.shapes;
      sum.points += used.points;
      sum.length += used.length;
    }
    for (const child of node.childNodes) {
      if (!('attrs' in child)) continue;
      const childCost = count(child);
      sum.cost += childCost.cost;
      sum.shapes += childCost.shapes;
      sum.points += childCost.points;
      sum.length += childCost.length;
    }
    costs.set(node, sum);
    return sum;
  };
  const hasTooManyPaints = [...inheritedBy.values()].some(
    ({ paints, markers }) => paints.length + markers.length > MAX_PAINTS,
  );
  if (hasTooManyPaints) return Infinity;
  const { cost } = count(root);
  return (cost + (styles.rules * elements) / 1000) * (isAnimated ? ANIMATION_FACTOR : 1);
}

/** The ids to which the declarations of some properties refer with `url(#…)`. */
function idsIn(style: string, properties: RegExp): string[] {
  if (!style.includes('#')) return [];
  return [...style.matchAll(properties)].flatMap(([declaration]) =>
    [...declaration.matchAll(/url\(\s*["']?#([^"')]*)/gi)].map(([, id = '']) => id.trim()),
  );
}

function union(one: readonly string[], other: readonly string[]): readonly string[] {
  return other.length === 0 ? one : [...new Set([...one, ...other])];
}

function textOf(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
