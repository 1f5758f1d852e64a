import type { DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

const SVG = 'http://www.w3.org/2000/svg';
const XHTML = 'http://www.w3.org/1999/xhtml';

const ELEMENTS = new Set(
  `svg g a defs symbol use switch view path rect circle ellipse line polyline polygon text tspan textPath
  image linearGradient radialGradient stop pattern clipPath mask marker filter title desc metadata style
  animate animateMotion animateTransform mpath set foreignObject feBlend feColorMatrix
  feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight
  feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
  feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`.split(
    /\s+/,
  ),
);
/** HTML that labels in `<foreignObject>` are made of; of links, their words stay. */
const LABEL_ELEMENTS = new Set(
  `a b big blockquote br center code dd del div dl dt em font h1 h2 h3 h4 h5 h6 hr i ins label li mark ol
  p pre s section small span strike strong sub sup table tbody td tfoot th thead tr tt u ul`.split(
    /\s+/,
  ),
);
const LABEL_ATTRIBUTES = /^(?:align|class|colspan|dir|lang|rowspan|style|valign)$/;
const DATA_PICTURE = /^data:image\/(?:png|jpeg|gif|webp);base64,[\w+/=\s]*$/;
/** What in CSS can ask for a file: escapes are refused, as they can spell any of it. */
const ASKS = /\\|@import|image-set\(|image\(|src\(|url\((?!\s*["']?#)/i;
/** Whole parts of a style sheet that ask: imports, fonts, and single declarations. */
const ASKING_PARTS =
  /@import\s+(?:url\([^)]*\)|"[^"]*"|'[^']*')[^;{}]*;?|@font-face\s*\{[^{}]*\}|[\w-]+\s*:[^;{}]*url\((?!\s*["']?#)[^)]*\)[^;{}]*;?/gi;

/** How a drawing is cleaned. */
interface Options {
  /** Whether labels in `<foreignObject>` stay: a browser draws them, other programs do not. */
  labels: boolean;
  /** Gets the name of each element that was taken out with text in it. */
  lost: Set<string>;
}

/** Prints a drawing as XML, without anything that runs, leads elsewhere, or asks for a file. */
export function sanitizeSvg(root: Element, options: Options): string {
  return printed(root, '', options);
}

function printed(node: Node, namespace: string, options: Options): string {
  if (node.nodeName === '#text' && 'value' in node) return escapeText(node.value);
  if (!('tagName' in node)) return '';
  const inner = () =>
    node.childNodes.map((child) => printed(child, node.namespaceURI, options)).join('');
  const { tagName } = node;
  if (!isKept(node, options)) {
    if (!/^(?:script|noscript|animate.*|set)$/i.test(tagName) && textOf(node).trim() !== '') {
      options.lost.add(tagName);
    }
    return '';
  }
  // What a link leads to goes, what it shows stays where it is.
  const name = tagName !== 'a' ? tagName : node.namespaceURI === SVG ? 'g' : 'span';
  const attributes = node.attrs.flatMap(({ prefix, name: local, value }) => {
    const full = prefix ? `${prefix}:${local}` : local;
    const isLink = tagName === 'a' && local === 'href';
    return !isLink && isAllowed(full, value, node.namespaceURI === XHTML)
      ? ` ${full}="${escapeText(value).replaceAll('"', '&quot;')}"`
      : [];
  });
  if (namespace === '') attributes.unshift(' xmlns:xlink="http://www.w3.org/1999/xlink"');
  // The fonts here are not those its width was measured with.
  const isLabel =
    tagName === 'foreignObject' && !node.attrs.some(({ name }) => name === 'overflow');
  if (isLabel) attributes.push(' overflow="visible"');
  if (node.namespaceURI !== namespace) attributes.unshift(` xmlns="${node.namespaceURI}"`);
  const content = tagName === 'style' ? escapeText(quietStyle(node) ?? '') : inner();
  return `<${name}${attributes.join('')}>${content}</${name}>`;
}

function isKept(node: Element, { labels }: Options): boolean {
  const { tagName, attrs, namespaceURI } = node;
  if (namespaceURI === XHTML) return LABEL_ELEMENTS.has(tagName);
  if (namespaceURI !== SVG || !ELEMENTS.has(tagName)) return false;
  if (tagName === 'foreignObject') return labels;
  // An animation may set any attribute, a link or a handler among them.
  const animated = attrs.find(({ name }) => name === 'attributeName')?.value ?? '';
  if (/^on|href$/i.test(animated.trim())) return false;
  return tagName !== 'style' || quietStyle(node) !== undefined;
}

/** A style sheet without what asks for a file; `undefined` when something is left that may. */
function quietStyle(node: Element): string | undefined {
  const text = textOf(node);
  if (!ASKS.test(text)) return text;
  const quiet = text.replace(/\/\*.*?\*\//gs, '').replace(ASKING_PARTS, '');
  return ASKS.test(quiet) ? undefined : quiet;
}

function textOf(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function isAllowed(name: string, value: string, isLabel: boolean): boolean {
  if (isLabel) return LABEL_ATTRIBUTES.test(name) && !ASKS.test(value);
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
