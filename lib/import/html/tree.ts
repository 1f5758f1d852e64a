import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { raw } from 'hast-util-raw';
import { toHtml } from 'hast-util-to-html';

/** Any node below the root. */
export type Node = RootContent | ElementContent;

/** Block elements. */
const BLOCK =
  /^(?:address|article|aside|blockquote|center|dd|details|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|iframe|li|main|menu|nav|ol|p|pre|section|summary|table|ul|video|object|x-raw)$/;

/**
 * Parses the HTML of a body the way a browser does.
 *
 * @throws RangeError when it is nested too deeply.
 */
export function parseHtml(html: string): Root {
  // Without an element before it, `<tr>` or `<col>` at the start would be read as content of a
  // table.
  const value = `<p></p>${html}`;
  const tree = raw({ type: 'root', children: [{ type: 'raw', value }] });
  return { type: 'root', children: tree.type === 'root' ? tree.children.slice(1) : [] };
}

/**
 * Prints nodes as HTML without empty lines, because an empty line ends a block of HTML in Markdown.
 */
export function printHtml(nodes: Node | readonly Node[]): string {
  const children = 'type' in nodes ? [nodes] : [...nodes];
  const html = toHtml(
    {
      type: 'root',
      children: children.filter((node): node is RootContent => node.type !== 'doctype'),
    },
    { characterReferences: { useNamedReferences: true }, closeSelfClosing: false },
  );
  // Formulas are not read inside a block of HTML.
  return html
    .replace(/<(\/?)x-math>/g, '<$1code>')
    .replace(/<pre\b[\s\S]*?<\/pre>/g, (pre) => pre.replace(/\n(?=[ \t]*\n)/g, '&#10;'))
    .replace(/\n[ \t]*(?=\n)/g, '')
    .trim();
}

/** Returns whether a node is an element, with one of the given names if any are given. */
export function isElement<Name extends string>(
  node: Node | undefined,
  ...names: Name[]
): node is Element & { tagName: Name } {
  return (
    node?.type === 'element' && (names.length === 0 || names.some((name) => name === node.tagName))
  );
}

/** Returns whether a node is a block element. */
export function isBlock(node: Node): boolean {
  return node.type === 'element' && BLOCK.test(node.tagName);
}

/** Returns whether a node is white space or a comment. */
export function isBlank(node: Node): boolean {
  return node.type === 'comment' || (node.type === 'text' && /^[ \t\n\r\f]*$/.test(node.value));
}

/** Returns whether a node only adds space: white space of any width, or a line break. */
export function isGap(node: Node): boolean {
  return (
    isBlank(node) || (node.type === 'text' && node.value.trim() === '') || isElement(node, 'br')
  );
}

/** Creates an element. */
export function element(
  tagName: string,
  properties: Properties,
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

/** Creates a text node. */
export function text(value: string): ElementContent {
  return { type: 'text', value };
}

/** Returns an attribute as text, or `''`. */
export function attribute(node: Element, name: string): string {
  const value = node.properties[name];
  return Array.isArray(value) ? value.join(' ') : `${value ?? ''}`;
}

/** Returns whether an element has a class. */
export function hasClass(node: Element, name: string): boolean {
  const { className } = node.properties;
  return Array.isArray(className) && className.includes(name);
}

/** Returns the nodes that can be children of an element. */
export function contentOf(nodes: readonly Node[]): ElementContent[] {
  return nodes.filter((node): node is ElementContent => node.type !== 'doctype');
}
