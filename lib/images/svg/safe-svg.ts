import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { sanitizeSvg } from './sanitize-svg';
import { svgCost } from './svg-cost';

type Element = DefaultTreeAdapterTypes.Element;

/** A drawing that is safe to give out, and its size in CSS pixels. */
export interface SafeSvg {
  svg: string;
  width: number;
  height: number;
  /** Names of the elements that were taken out with text in them. */
  lost: readonly string[];
  /**
   * `costly` would keep a browser busy for longer than a reader notices, so that it is shown in pixels; nothing
   * draws what is `endless`.
   */
  readonly effort: 'ordinary' | 'costly' | 'endless';
}

/** Small shapes that a browser draws within a tenth of a second. */
const MOST_COST = 20_000;
/** More take minutes, whatever draws them. What cannot be counted is infinite, and tried. */
const ENDLESS_COST = 100_000_000;

/**
 * Makes a drawing safe: no script, handler, link or reference to another file stays in it, and of
 * foreign content only labels. Entities of a doctype are never expanded, as it is read by HTML's rules.
 *
 * @param labels whether those in `<foreignObject>` stay, which browsers draw and other programs do not.
 * @returns `null` when it is no drawing.
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
    // Counted where it is asked for: of a large drawing that takes longer than all the rest.
    get effort() {
      return effortOf(svgCost(root, (size.width * size.height) / 1_000_000));
    },
  };
}

function effortOf(cost: number): SafeSvg['effort'] {
  if (cost <= MOST_COST) return 'ordinary';
  return cost > ENDLESS_COST && Number.isFinite(cost) ? 'endless' : 'costly';
}

/** Width and height as written, else those of the view box. */
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
