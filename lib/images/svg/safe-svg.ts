import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { sanitizeSvg } from './sanitize-svg';
import { svgCost } from './svg-cost';

type Element = DefaultTreeAdapterTypes.Element;

/** A sanitized SVG, and its size in CSS pixels. */
export interface SafeSvg {
  svg: string;
  width: number;
  height: number;
  /** Names of the elements that were removed although they contained text. */
  lost: readonly string[];
  /**
   * How much work it is to render the SVG. `costly`: it would block a browser noticeably, so it is shown as a
   * raster image; `endless`: no program can render it in acceptable time.
   */
  readonly effort: 'ordinary' | 'costly' | 'endless';
}

/**
 * Maximum cost of an SVG for browsers: the number of small shapes that a browser renders in a tenth of a
 * second.
 */
const MAX_COST = 20_000;
/**
 * Above this cost, rendering takes minutes in any program. An infinite cost means that the cost is unknown; such
 * an SVG is `costly`, so that rasterizing it is tried.
 */
const ENDLESS_COST = 100_000_000;

/**
 * Sanitizes an SVG: removes scripts, event handlers, links and references to other files, and all foreign
 * content except labels. The source is parsed as HTML, so entities of a doctype are never expanded.
 *
 * @param labels whether labels in `<foreignObject>` stay in the SVG. Browsers render them, other programs do not.
 * @returns `null` when the source is no SVG, or one without a usable size.
 */
export function safeSvg(source: string, labels = true): SafeSvg | null {
  const root = parseFragment(source).childNodes.find((node) => node.nodeName === 'svg');
  if (!root || !('attrs' in root)) return null;
  const size = sizeOf(root);
  if (!size) return null;
  const lost = new Set<string>();
  const svg = sanitizeSvg(root, { labels, lost });
  return {
    svg,
    lost: [...lost].sort(),
    ...size,
    // Computed on demand: for a large SVG it takes longer than everything else.
    get effort() {
      return effortOf(svgCost(root, (size.width * size.height) / 1_000_000));
    },
  };
}

function effortOf(cost: number): SafeSvg['effort'] {
  if (cost <= MAX_COST) return 'ordinary';
  return cost > ENDLESS_COST && Number.isFinite(cost) ? 'endless' : 'costly';
}

/** The size from `width` and `height`, or else from `viewBox`; `null` when it is missing or out of range. */
function sizeOf({ attrs }: Element): { width: number; height: number } | null {
  const value = (name: string) => attrs.find((attribute) => attribute.name === name)?.value ?? '';
  const [width, height] = ['width', 'height'].map((name) =>
    Number(/^\s*(\d*\.?\d+)(?:px)?\s*$/.exec(value(name))?.[1] ?? 0),
  );
  const box = value('viewBox')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , boxWidth = 0, boxHeight = 0] = box;
  const size =
    width && height
      ? { width, height }
      : width && boxWidth
        ? { width, height: (width * boxHeight) / boxWidth }
        : { width: boxWidth, height: boxHeight };
  const rounded = { width: Math.round(size.width), height: Math.round(size.height) };
  const isSize = (side: number) => side >= 1 && side <= 100_000;
  return isSize(rounded.width) && isSize(rounded.height) ? rounded : null;
}
