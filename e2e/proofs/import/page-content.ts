import { parse } from 'parse5';
import {
  attributeOf,
  type Element,
  findElement,
  hasClass,
  type Node,
} from '../../support/parse5-tree';

/** The content of an element that a reader sees, in a form that can be compared between systems. */
export interface PageContent {
  /** The text, {@link normalized}. */
  text: string;
  /** The `src` attributes of its images. */
  images: string[];
  /** The `href` attributes of its links. */
  links: string[];
  /** The number of embeds of other sites. */
  embeds: number;
}

/** Returns the first element of a page, in document order, that fulfils a condition. */
export function firstElement(
  html: string,
  isWanted: (element: Element) => boolean,
): Element | undefined {
  return findElement(parse(html), isWanted);
}

/** Names of elements that separate the text before and after them. */
const BLOCKS =
  /^(?:address|article|aside|blockquote|br|dd|details|div|dl|dt|fig(?:caption|ure)|footer|h[1-6]|header|hr|li|ol|p|pre|section|summary|table|tbody|td|th|thead|tr|ul)$/;

/** Classes of generated elements, such as line numbers, heading anchors and back links of footnotes. */
const GENERATED_CLASSES =
  /^(?:gutter|lnt|ln|rouge-gutter|headerlink|direct-link|header-anchor|footnote-?back(?:ref|link)|reversefootnote|sr-only|visually-hidden|embed)$/;

/** Returns the content of an element that a reader sees. */
export function contentOf(root: Element): PageContent {
  const content: PageContent = { text: '', images: [], links: [], embeds: 0 };
  let text = '';
  const walk = (node: Node): void => {
    if ('value' in node && node.nodeName === '#text') text += node.value;
    if ('tagName' in node) {
      if (isEmbed(node)) content.embeds++;
      if (isGenerated(node)) return;
      if (node.tagName === 'img') {
        content.images.push(attributeOf(node, 'src') ?? '');
        // Our site shows the title as a caption below the image.
        text += `\n${attributeOf(node, 'title') ?? ''}\n`;
      }
      if (node.tagName === 'a') content.links.push(attributeOf(node, 'href') ?? '');
      if (BLOCKS.test(node.tagName)) text += '\n';
      // A link card shows the title of the other page, where the former site shows the URL.
      if (hasClass(node, 'card')) {
        text += `${firstLinkOf(node)}\n`;
        return;
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
    if ('tagName' in node && BLOCKS.test(node.tagName)) text += '\n';
  };
  walk(root);
  content.text = normalized(text);
  return content;
}

function isEmbed(element: Element): boolean {
  const isGist = element.tagName === 'script' && !!attributeOf(element, 'src');
  return element.tagName === 'iframe' || isGist || hasClass(element, 'embed');
}

function isGenerated(element: Element): boolean {
  if (/^(?:script|style|iframe|noscript|template|wbr|svg)$/.test(element.tagName)) return true;
  const classes = attributeOf(element, 'class')?.split(/\s+/) ?? [];
  return (
    classes.some((name) => GENERATED_CLASSES.test(name)) ||
    (element.tagName === 'div' && classes.includes('title')) ||
    element.attrs.some(
      ({ name, value }) =>
        name === 'data-footnote-backref' ||
        (name === 'role' && value === 'doc-backlink') ||
        (name === 'id' && value.endsWith('footnote-label')),
    )
  );
}

function firstLinkOf(element: Element): string {
  for (const child of element.childNodes) {
    if ('tagName' in child && child.tagName === 'a') return attributeOf(child, 'href') ?? '';
  }
  return '';
}

/**
 * Removes differences between systems: collapses whitespace, removes it beside Japanese characters,
 * removes variation selectors, and replaces typographic quotation marks, dashes and ellipses.
 */
export function normalized(text: string): string {
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
