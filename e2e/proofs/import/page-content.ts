import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** What a reader sees of an element. */
export interface Seen {
  /** Its words, with the white space and the quotation marks every system sets in its own way alike. */
  text: string;
  /** Paths of its pictures, as written. */
  pictures: string[];
  /** Addresses of its links, as written. */
  links: string[];
  /** How many frames of other sites it holds. */
  embeds: number;
}

/** The first element of a page, in its order, that is asked for. */
export function firstOf(
  html: string,
  isWanted: (element: Element) => boolean,
): Element | undefined {
  const find = (node: Node): Element | undefined => {
    if ('tagName' in node && isWanted(node)) return node;
    if (!('childNodes' in node)) return undefined;
    for (const child of node.childNodes) {
      const found = find(child);
      if (found) return found;
    }
    return undefined;
  };
  return find(parse(html));
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

export function hasClass(element: Element, name: string): boolean {
  return attributeOf(element, 'class')?.split(/\s+/).includes(name) ?? false;
}

/** Where words of one end and those of another begin. */
const BLOCKS =
  /^(?:address|article|aside|blockquote|br|dd|details|div|dl|dt|fig(?:caption|ure)|footer|h[1-6]|header|hr|li|ol|p|pre|section|summary|table|tbody|td|th|thead|tr|ul)$/;

/** Numbers of lines, signs beside headings, ways back from footnotes: not the author's words. */
const FURNITURE =
  /^(?:gutter|lnt|ln|rouge-gutter|headerlink|direct-link|header-anchor|footnote-?back(?:ref|link)|reversefootnote|sr-only|visually-hidden|embed)$/;

/** Reads an element as its reader does. */
export function seenIn(root: Element): Seen {
  const seen: Seen = { text: '', pictures: [], links: [], embeds: 0 };
  let text = '';
  const walk = (node: Node): void => {
    if ('value' in node && node.nodeName === '#text') text += node.value;
    if ('tagName' in node) {
      if (isEmbed(node)) seen.embeds++;
      if (isFurniture(node)) return;
      if (node.tagName === 'img') {
        seen.pictures.push(attributeOf(node, 'src') ?? '');
        // Ours stands below the picture, where every reader sees it.
        text += `\n${attributeOf(node, 'title') ?? ''}\n`;
      }
      if (node.tagName === 'a') seen.links.push(attributeOf(node, 'href') ?? '');
      if (BLOCKS.test(node.tagName)) text += '\n';
      // A card shows the title of another page where the address stood.
      if (hasClass(node, 'card')) {
        text += `${linkIn(node)}\n`;
        return;
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
    if ('tagName' in node && BLOCKS.test(node.tagName)) text += '\n';
  };
  walk(root);
  seen.text = normalised(text);
  return seen;
}

function isEmbed(element: Element): boolean {
  const isGist = element.tagName === 'script' && !!attributeOf(element, 'src');
  return element.tagName === 'iframe' || isGist || hasClass(element, 'embed');
}

function isFurniture(element: Element): boolean {
  if (/^(?:script|style|iframe|noscript|template|wbr|svg)$/.test(element.tagName)) return true;
  const classes = attributeOf(element, 'class')?.split(/\s+/) ?? [];
  return (
    classes.some((name) => FURNITURE.test(name)) ||
    (element.tagName === 'div' && classes.includes('title')) ||
    element.attrs.some(
      ({ name, value }) =>
        name === 'data-footnote-backref' ||
        (name === 'role' && value === 'doc-backlink') ||
        (name === 'id' && value.endsWith('footnote-label')),
    )
  );
}

function linkIn(element: Element): string {
  for (const child of element.childNodes) {
    if ('tagName' in child && child.tagName === 'a') return attributeOf(child, 'href') ?? '';
  }
  return '';
}

/**
 * One space for any run of white space, none beside Japanese characters, where a line break is
 * none; straight quotation marks and plain dashes and dots for those a system sets by itself.
 */
export function normalised(text: string): string {
  return text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/\u2026/g, '...')
    .replace(/--+|[\u2013\u2014]/g, '-')
    .replace(/[\uFE0E\uFE0F]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([\u3000-\u30FF\u3400-\u9FFF\uFF00-\uFFEF]) ?/g, '$1')
    .trim();
}
