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
/** HTML elements that are allowed in labels (`<foreignObject>`). Links become `<span>`. */
const LABEL_ELEMENTS = new Set(
  `a b big blockquote br center code dd del div dl dt em font h1 h2 h3 h4 h5 h6 hr i ins label li mark ol
  p pre s section small span strike strong sub sup table tbody td tfoot th thead tr tt u ul`.split(
    /\s+/,
  ),
);
const LABEL_ATTRIBUTES = /^(?:align|class|colspan|dir|lang|rowspan|style|valign)$/;
const DATA_PICTURE = /^data:image\/(?:png|jpeg|gif|webp);base64,[\w+/=\s]*$/;
/** CSS that can request a file. Escapes are included, because they can spell any of these names. */
const REQUESTS_FILE = /\\|@import|image-set\(|image\(|src\(|url\((?!\s*["']?#)/i;
/** Complete parts of a style sheet that request a file: imports, fonts, and single declarations. */
const REQUESTING_PARTS =
  /@import\s+(?:url\([^)]*\)|"[^"]*"|'[^']*')[^;{}]*;?|@font-face\s*\{[^{}]*\}|[\w-]+\s*:[^;{}]*url\((?!\s*["']?#)[^)]*\)[^;{}]*;?/gi;

/** How an SVG is sanitized. */
interface Options {
  /** Whether labels in `<foreignObject>` stay in the SVG: browsers render them, other programs do not. */
  labels: boolean;
  /** Collects the name of each element that was removed although it contained text. */
  lost: Set<string>;
}

/** Serializes an SVG as XML, without scripts, event handlers, links, and requests for other files. */
export function sanitizeSvg(root: Element, options: Options): string {
  return serialize(root, '', options);
}

function serialize(node: Node, namespace: string, options: Options): string {
  if (node.nodeName === '#text' && 'value' in node) return escapeText(node.value);
  if (!('tagName' in node)) return '';
  const inner = () =>
    node.childNodes.map((child) => serialize(child, node.namespaceURI, options)).join('');
  const { tagName } = node;
  if (!isAllowedElement(node, options)) {
    if (!/^(?:script|noscript|animate.*|set)$/i.test(tagName) && textOf(node).trim() !== '') {
      options.lost.add(tagName);
    }
    return '';
  }
  // A link is replaced by a group or span with the same content.
  const name = tagName !== 'a' ? tagName : node.namespaceURI === SVG ? 'g' : 'span';
  const attributes = node.attrs.flatMap(({ prefix, name: local, value }) => {
    const full = prefix ? `${prefix}:${local}` : local;
    const isLink = tagName === 'a' && local === 'href';
    return !isLink && isAllowedAttribute(full, value, node.namespaceURI === XHTML)
      ? ` ${full}="${escapeText(value).replaceAll('"', '&quot;')}"`
      : [];
  });
  if (namespace === '') attributes.unshift(' xmlns:xlink="http://www.w3.org/1999/xlink"');
  // The author's program measured the width of the label with other fonts. Here the text may be wider; it must
  // not be cut off.
  const isLabel =
    tagName === 'foreignObject' && !node.attrs.some(({ name }) => name === 'overflow');
  if (isLabel) attributes.push(' overflow="visible"');
  if (node.namespaceURI !== namespace) attributes.unshift(` xmlns="${node.namespaceURI}"`);
  const content = tagName === 'style' ? escapeText(safeStyle(node) ?? '') : inner();
  return `<${name}${attributes.join('')}>${content}</${name}>`;
}

function isAllowedElement(node: Element, { labels }: Options): boolean {
  const { tagName, attrs, namespaceURI } = node;
  if (namespaceURI === XHTML) return LABEL_ELEMENTS.has(tagName);
  if (namespaceURI !== SVG || !ELEMENTS.has(tagName)) return false;
  if (tagName === 'foreignObject') return labels;
  // An animation can set any attribute, including links and event handlers.
  const animated = attrs.find(({ name }) => name === 'attributeName')?.value ?? '';
  if (/^on|href$/i.test(animated.trim())) return false;
  return tagName !== 'style' || safeStyle(node) !== undefined;
}

/** A style sheet without the parts that request files; `undefined` when a request may remain. */
function safeStyle(node: Element): string | undefined {
  const text = textOf(node);
  if (!REQUESTS_FILE.test(text)) return text;
  const cleaned = text.replace(/\/\*.*?\*\//gs, '').replace(REQUESTING_PARTS, '');
  return REQUESTS_FILE.test(cleaned) ? undefined : cleaned;
}

function textOf(node: Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function isAllowedAttribute(name: string, value: string, isLabel: boolean): boolean {
  if (isLabel) return LABEL_ATTRIBUTES.test(name) && !REQUESTS_FILE.test(value);
  if (name === 'href' || name === 'xlink:href') {
    return value.startsWith('#') || DATA_PICTURE.test(value);
  }
  if (!/^(?:xml:(?:space|lang)|[a-z][\w-]*)$/i.test(name)) return false;
  return !/^(?:on|xmlns)/i.test(name) && !REQUESTS_FILE.test(value);
}

function escapeText(text: string): string {
  // XML 1.0 does not allow these characters, not even as character references.
  const legal = text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
  return legal.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
