import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { cleanDrawing } from './clean-drawing';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** A drawing that is safe to give out, and its size in CSS pixels. */
export interface Drawing {
  svg: string;
  width: number;
  height: number;
  /** Names of the elements that were taken out with text in them. */
  lost: readonly string[];
}

/** More shapes than this, each use of one counted, keep a browser busy for longer than it is worth. */
const MOST_SHAPES = 100_000;

/**
 * Makes a drawing safe: no script, handler, link or reference to another file stays in it, and of
 * foreign content only labels. Entities of a doctype are never expanded, as it is read by HTML's rules.
 *
 * @param labels whether those in `<foreignObject>` stay, which browsers draw and other programs do not.
 * @returns `null` when it is no drawing, or its shapes multiply without end.
 */
export function safeDrawing(source: string, labels = true): Drawing | null {
  const root = parseFragment(source).childNodes.find((node) => node.nodeName === 'svg');
  if (!root || !('attrs' in root) || shapesOf(root) > MOST_SHAPES) return null;
  const size = sizeOf(root);
  const lost = new Set<string>();
  return size && { svg: cleanDrawing(root, { labels, lost }), lost: [...lost].sort(), ...size };
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

/** Elements drawn in the end: one that is used counts again wherever it is. */
function shapesOf(root: Element): number {
  const byId = new Map<string, Element>();
  const collect = (node: Node): void => {
    if ('attrs' in node) {
      const id = node.attrs.find(({ name }) => name === 'id')?.value;
      if (id && !byId.has(id)) byId.set(id, node);
    }
    if ('childNodes' in node) for (const child of node.childNodes) collect(child);
  };
  collect(root);
  const known = new Map<Node, number>();
  const count = (node: Node): number => {
    if (!('attrs' in node)) return 0;
    const kept = known.get(node);
    if (kept !== undefined) return kept;
    // A circle of uses is drawn by no browser.
    known.set(node, 0);
    const target = node.attrs.find(({ name, value }) => name === 'href' && value.startsWith('#'));
    const used = byId.get(target?.value.slice(1) ?? '');
    let sum = 1 + (used && node.tagName === 'use' ? count(used) : 0);
    for (const child of node.childNodes) sum += count(child);
    known.set(node, sum);
    return sum;
  };
  return count(root);
}
