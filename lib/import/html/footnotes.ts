import type { Element, ElementContent, Root } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import { decodeLeniently } from '../../url-decoding';
import {
  attribute,
  contentOf,
  element,
  hasClass,
  isBlank,
  isElement,
  type Node,
  parseHtml,
} from './tree';

/** One footnote of a body. */
interface Footnote {
  /** The label in the Markdown. */
  name: string;
  children: ElementContent[];
}

const LIST = /^(?:wp-block-)?foot-?notes?(?:-list)?$/i;

/**
 * Removes the footnotes from a body and returns them. Recognises the HTML of Hatena, WordPress,
 * Pandoc, kramdown and GitHub. Each reference becomes an `x-note` element. Footnotes without a
 * reference stay in the body.
 */
export function takeFootnotes(root: Root): Footnote[] {
  const words = new Map<string, Element>();
  collect(root.children, words, false);
  const notes: Footnote[] = [];
  const used = new Map<Element, string>();
  root.children = contentOf(marked(root.children, words, new Set(words.values()), used, notes));
  if (used.size > 0) root.children = contentOf(without(root.children, used));
  return notes;
}

/** Collects the items of all footnote lists by the ids that references can link to. */
function collect(nodes: readonly Node[], words: Map<string, Element>, isInside: boolean): void {
  for (const node of nodes) {
    if (!isElement(node)) continue;
    const isList =
      isInside || (isElement(node, 'div', 'section', 'ol', 'ul', 'aside') && isListClass(node));
    if (isList && isElement(node, 'li', 'p')) {
      for (const id of idsIn(node)) words.set(id, node);
    } else collect(node.children, words, isList);
  }
}

function isListClass({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.some((name) => LIST.test(`${name}`));
}

function idsIn(node: Element): string[] {
  const [first] = node.children.filter((child) => isElement(child, 'a'));
  const own = [node, ...(first ? [first] : [])];
  return own
    .flatMap((at) => ['id', 'name'].map((name) => attribute(at, name)))
    .filter((id) => id !== '');
}

function marked(
  nodes: readonly Node[],
  words: ReadonlyMap<string, Element>,
  items: ReadonlySet<Element>,
  used: Map<Element, string>,
  notes: Footnote[],
): ElementContent[] {
  return contentOf(nodes).map((node): ElementContent => {
    if (!isElement(node) || items.has(node)) return node;
    const link = linkOf(node);
    if (!link) {
      node.children = marked(node.children, words, items, used, notes);
      return node;
    }
    const item = words.get(decodeLeniently(attribute(link, 'href').replace(/^[^#]*#/, '')));
    const existingName = item && used.get(item);
    const name = existingName ?? `${notes.length + 1}`;
    if (existingName === undefined) {
      const title = attribute(link, 'title').replace(/&/g, '&amp;').replace(/</g, '&lt;');
      const children = item ? wordsOf(item) : contentOf(parseHtml(title).children);
      if (children.length === 0 || (!item && !hasClass(node, 'footnote'))) return node;
      if (item) used.set(item, name);
      notes.push({ name, children });
    }
    return element('x-note', { dataName: name }, []);
  });
}

/**
 * Returns the link of a footnote reference. A reference is a `<sup>` or a `<span class="footnote">`
 * that contains only a link, or a link that contains only a `<sup>`.
 */
function linkOf(node: Element): Element | undefined {
  const [inside, ...more] = node.children.filter((child) => !isBlank(child));
  if (more.length > 0 || !isElement(inside)) return undefined;
  const isMark = node.tagName === 'sup' || (node.tagName === 'span' && hasClass(node, 'footnote'));
  if (isMark)
    return isElement(inside, 'a') && attribute(inside, 'href').includes('#') ? inside : undefined;
  return isElement(node, 'a') && inside.tagName === 'sup' && attribute(node, 'href').startsWith('#')
    ? node
    : undefined;
}

/** Returns the content of a footnote without its number and without the links back to the text. */
function wordsOf(item: Element): ElementContent[] {
  return item.children.flatMap((child): ElementContent[] => {
    if (!isElement(child)) return [child];
    const isBack =
      child.tagName === 'a' &&
      /^(?:[\s*\d.^]|\u21A9|\uFE0E|\uFE0F|\u23CE|\[\d+\])*$/.test(textIn(child)) &&
      attribute(child, 'href').includes('#');
    if (isBack || hasClass(child, 'footnote-delimiter')) return [];
    if (hasClass(child, 'footnote-text')) return child.children;
    return child.tagName === 'p' ? [{ ...child, children: wordsOf(child) }] : [child];
  });
}

/** Removes the items that became footnotes, and the elements that contained nothing else. */
function without(nodes: readonly Node[], used: ReadonlyMap<Element, string>): ElementContent[] {
  return contentOf(nodes).flatMap((node): ElementContent[] => {
    if (!isElement(node)) return [node];
    if (used.has(node)) return [];
    const children = without(node.children, used);
    const heldOnly =
      children.length < node.children.length &&
      children.every((child) => isBlank(child) || isElement(child, 'hr'));
    return heldOnly ? [] : [{ ...node, children }];
  });
}
