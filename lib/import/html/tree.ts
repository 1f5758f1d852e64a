import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { raw } from 'hast-util-raw';
import { toHtml } from 'hast-util-to-html';

/** A node below the root. */
export type Node = RootContent | ElementContent;

/** Elements that begin a line of their own. */
const BLOCK =
  /^(?:address|article|aside|blockquote|center|dd|details|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|hr|iframe|li|main|menu|nav|ol|p|pre|section|summary|table|ul|video|object|x-raw)$/;

/**
 * Parses the HTML of a body as a browser does.
 *
 * @throws RangeError when it is nested too deeply.
 */
export function parseHtml(html: string): Root {
  // Without an element before it, `<tr>` or `<col>` at the start would be read as a table's inside.
  const value = `<p></p>${html}`;
  const tree = raw({ type: 'root', children: [{ type: 'raw', value }] });
  return { type: 'root', children: tree.type === 'root' ? tree.children.slice(1) : [] };
}

/** Prints nodes as HTML that holds no blank line: Markdown would end a block of HTML at one. */
export function printHtml(nodes: Node | readonly Node[]): string {
  const children = 'type' in nodes ? [nodes] : [...nodes];
  const html = toHtml(
    {
      type: 'root',
      children: children.filter((node): node is RootContent => node.type !== 'doctype'),
    },
    { characterReferences: { useNamedReferences: true }, closeSelfClosing: false },
  );
  return html
    .replace(/<pre\b[\s\S]*?<\/pre>/g, (pre) => pre.replace(/\n(?=[ \t]*\n)/g, '&#10;'))
    .replace(/\n[ \t]*(?=\n)/g, '')
    .trim();
}

/** Whether a node is an element, one of those names when some are given. */
export function isElement<Name extends string>(
  node: Node | undefined,
  ...names: Name[]
): node is Element & { tagName: Name } {
  return (
    node?.type === 'element' && (names.length === 0 || names.some((name) => name === node.tagName))
  );
}

export function isBlock(node: Node): boolean {
  return node.type === 'element' && BLOCK.test(node.tagName);
}

/** Blank text, or a comment: nothing a reader sees. */
export function isBlank(node: Node): boolean {
  return node.type === 'comment' || (node.type === 'text' && /^[ \t\n\r\f]*$/.test(node.value));
}

/** What only makes room: white space of any width, and line breaks. */
export function isGap(node: Node): boolean {
  return (
    isBlank(node) || (node.type === 'text' && node.value.trim() === '') || isElement(node, 'br')
  );
}

export function element(
  tagName: string,
  properties: Properties,
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

export function text(value: string): ElementContent {
  return { type: 'text', value };
}

/** An attribute as text, `''` when there is none. */
export function attribute(node: Element, name: string): string {
  const value = node.properties[name];
  return Array.isArray(value) ? value.join(' ') : `${value ?? ''}`;
}

/** Whether an element has a class. */
export function hasClass(node: Element, name: string): boolean {
  const { className } = node.properties;
  return Array.isArray(className) && className.includes(name);
}

/** The children of an element that can stand inside one. */
export function contentOf(nodes: readonly Node[]): ElementContent[] {
  return nodes.filter((node): node is ElementContent => node.type !== 'doctype');
}
