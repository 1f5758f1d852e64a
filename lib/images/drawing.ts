import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** A drawing that is safe to give out, and its size in CSS pixels. */
export interface Drawing {
  svg: string;
  width: number;
  height: number;
}

const ELEMENTS = new Set(
  `svg g a defs symbol use switch view path rect circle ellipse line polyline polygon text tspan textPath
  image linearGradient radialGradient stop pattern clipPath mask marker filter title desc metadata style
  animate animateMotion animateTransform mpath set feBlend feColorMatrix feComponentTransfer feComposite
  feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA
  feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset
  fePointLight feSpecularLighting feSpotLight feTile feTurbulence`.split(/\s+/),
);
/** More shapes than this, each use of one counted, keep a browser busy for longer than it is worth. */
const MOST_SHAPES = 100_000;
const DATA_PICTURE = /^data:image\/(?:png|jpeg|gif|webp);base64,[\w+/=\s]*$/;
/** What in CSS can ask for a file: escapes are refused, as they can spell any of it. */
const ASKS = /\\|@import|image-set\(|image\(|src\(|url\((?!\s*["']?#)/i;

/**
 * Makes a drawing safe: no script, handler, link, foreign content or reference to another file
 * stays in it. Entities of a doctype are never expanded, as it is read by HTML's rules.
 *
 * @returns `null` when it is no drawing, or its shapes multiply without end.
 */
export function safeDrawing(source: string): Drawing | null {
  const root = parseFragment(source).childNodes.find((node) => node.nodeName === 'svg');
  if (!root || !('attrs' in root) || shapesOf(root) > MOST_SHAPES) return null;
  const size = sizeOf(root);
  return size && { svg: print(root, true), ...size };
}

function print(node: Node, isRoot = false): string {
  if (node.nodeName === '#text' && 'value' in node) return escapeText(node.value);
  if (!('tagName' in node) || !isKept(node)) return '';
  const attributes = node.attrs.flatMap(({ prefix, name, value }) => {
    const full = prefix ? `${prefix}:${name}` : name;
    return isAllowed(full, value)
      ? ` ${full}="${escapeText(value).replaceAll('"', '&quot;')}"`
      : [];
  });
  if (isRoot) {
    attributes.unshift(
      ' xmlns="http://www.w3.org/2000/svg"',
      ' xmlns:xlink="http://www.w3.org/1999/xlink"',
    );
  }
  const inner = node.childNodes.map((child) => print(child)).join('');
  return `<${node.tagName}${attributes.join('')}>${inner}</${node.tagName}>`;
}

function isKept({ tagName, attrs, childNodes }: Element): boolean {
  if (!ELEMENTS.has(tagName)) return false;
  // An animation may set any attribute, a link or a handler among them.
  const animated = attrs.find(({ name }) => name === 'attributeName')?.value ?? '';
  if (/^on|href$/i.test(animated.trim())) return false;
  const text = childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  return tagName !== 'style' || !ASKS.test(text);
}

function isAllowed(name: string, value: string): boolean {
  if (name === 'href' || name === 'xlink:href') {
    return value.startsWith('#') || DATA_PICTURE.test(value);
  }
  if (!/^(?:xml:(?:space|lang)|[a-z][\w-]*)$/i.test(name)) return false;
  return !/^(?:on|xmlns)/i.test(name) && !ASKS.test(value);
}

function escapeText(text: string): string {
  // XML 1.0 has no place for these, not even as references.
  const legal = text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
  return legal.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
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
