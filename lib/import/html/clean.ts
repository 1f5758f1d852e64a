import type { Element, ElementContent, Root } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import { isSilentScript } from '../../markdown/silent-scripts';
import { webAddress } from '../../markdown/web-address';
import { addAnchors, linkedIds } from './anchors';
import { figureContent, galleryRow } from './figures';
import { isNoTitle } from './links';
import {
  attribute,
  contentOf,
  element,
  hasClass,
  isBlank,
  isBlock,
  isElement,
  type Node,
  text,
} from './tree';

/** What could not come along, by the name of an element. */
export type Lost = (name: string) => void;

/** Attributes that mean something in a post; the rest dresses a page that is no more. */
const KEPT =
  /^(?:href|src|srcSet|alt|title|lang|dir|cite|dateTime|colSpan|rowSpan|align|scope|start|reversed|type|value|open|checked|width|height|poster|data|name|id|allowFullScreen|controls|dataFrame|dataLang|dataName|dataId|dataSrc)$/;
/** Classes by which the pipeline knows posts of other sites. */
const EMBEDDED = /^(?:twitter-(?:tweet|video)|instagram-media|codepen|fb-(?:post|video))$/;
const NO_CONTENT = /^(?:style|template|link|meta|base|title|head|rp-none)$/;
/** Elements that only dress their words. */
const UNWRAPPED =
  /^(?:font|span|big|blink|marquee|nobr|label|tt-none|rb|noscript|body|html|button|o:p)$/;

/** Takes out of a body what shows nothing, and names what shows something and cannot come. */
export function clean(root: Root, lost: Lost): void {
  const ids = linkedIds(root);
  root.children = contentOf(cleaned(root.children, lost)).map((node) => addAnchors(node, ids));
}

function cleaned(nodes: readonly Node[], lost: Lost): ElementContent[] {
  return nodes.flatMap((node, index): ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element' || NO_CONTENT.test(node.tagName)) return [];
    if (node.tagName === 'script') return script(node, lost);
    if (node.tagName === 'noscript' && repeatsPicture(nodes, index)) return [];
    if (/^(?:svg|math|canvas|applet)$/.test(node.tagName)) lost(`<${node.tagName}>`);
    if (node.tagName === 'svg' || node.tagName === 'math') return [node];
    const children = cleaned(node.children, lost);
    if (UNWRAPPED.test(node.tagName)) {
      const isPlain = attribute(node, 'lang') === '' && attribute(node, 'dir') === '';
      if (
        /(?:^|;)\s*(?:color|background)/i.test(attribute(node, 'style')) ||
        node.tagName === 'font'
      )
        lost('style');
      if (isPlain && attribute(node, 'id') === '') return children;
      return [{ ...node, tagName: 'span', properties: kept(node), children }];
    }
    return [changed({ ...node, properties: kept(node), children }, node)];
  });
}

function kept(node: Element): Element['properties'] {
  const isEmbedded = isPostOfOthers(node);
  return Object.fromEntries(
    Object.entries(node.properties).filter(
      ([name]) =>
        KEPT.test(name) ||
        (isEmbedded && /^(?:className|data)/.test(name)) ||
        (name === 'className' && namesLanguage(node)),
    ),
  );
}

function namesLanguage(node: Element): boolean {
  return (
    isElement(node, 'pre', 'code') &&
    /lang|brush|highlight-(?:source|text)/i.test(attribute(node, 'className'))
  );
}

/** Whether an element is a post of another site that a script would have dressed. */
export function isPostOfOthers({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.some((name) => EMBEDDED.test(`${name}`));
}

/** An element by what it shows. */
function changed(node: Element, before: Element): ElementContent {
  if (node.tagName === 'img') return picture(node, before);
  const isEmpty = node.children.every(isBlank);
  if (
    isElement(node, 'a', 'strong', 'em', 'b', 'i', 'del', 's', 'code') &&
    isEmpty &&
    !node.properties.id &&
    !node.properties.name
  ) {
    return text(textIn(node));
  }
  if (node.tagName === 'figure') return figureContent(node);
  if (node.tagName === 'strike') return { ...node, tagName: 's' };
  if (isElement(node, 'b', 'strong', 'em', 'i')) {
    const [only] = node.children;
    // Twice as bold is bold.
    if (node.children.length === 1 && isElement(only, node.tagName)) return only;
  }
  if (node.tagName === 'code') {
    const [only] = node.children;
    if (node.children.length === 1 && isElement(only, 'a')) {
      return { ...only, children: [{ ...node, children: only.children }] };
    }
  }
  if (isElement(node, 'ul', 'ol'))
    return (/gallery/.test(attribute(before, 'className')) && galleryRow(node)) || list(node);
  if (node.tagName === 'pre') return { ...node, children: withoutBreaks(node.children) };
  const href = attribute(node, 'href');
  if (node.tagName === 'a' && /^\s*(?:javascript|data|vbscript):/i.test(href)) {
    return element('span', {}, node.children);
  }
  if (
    isElement(node, 'p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'dd', 'td', 'th')
  ) {
    return { ...node, children: withoutEnd(node.children) };
  }
  return node;
}

/** Line breaks at the end of a block, and before a block in it, show nothing. */
function withoutEnd(nodes: ElementContent[]): ElementContent[] {
  const kept: ElementContent[] = [];
  let isEnd = true;
  let gap: ElementContent[] = [];
  for (const node of [...nodes].reverse()) {
    if (isEnd && isElement(node, 'br')) gap = [];
    else if (isEnd && (isBlank(node) || (node.type === 'text' && node.value.trim() === '')))
      gap.push(node);
    else {
      kept.push(...gap, node);
      gap = [];
      isEnd = isBlock(node);
    }
  }
  return [...kept, ...gap].reverse();
}

/** The lines of preformatted text that were parted by elements. */
function withoutBreaks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node) => {
    if (isElement(node, 'br')) return text('\n');
    return node.type === 'element' ? { ...node, children: withoutBreaks(node.children) } : node;
  });
}

/** Lists stand in items, not beside them. */
function list(node: Element): Element {
  const children: ElementContent[] = [];
  for (const child of node.children) {
    const last = children.findLast((item) => isElement(item, 'li'));
    if (isElement(child, 'ul', 'ol') && isElement(last)) last.children.push(child);
    else if (isElement(child, 'li') || isBlank(child)) children.push(child);
    else children.push(element('li', {}, [child]));
  }
  return { ...node, children };
}

/** Pictures of characters are the characters; pictures that a script would load are loaded. */
function picture(node: Element, before: Element): ElementContent {
  const alt = attribute(node, 'alt');
  const isCharacter = ['wp-smiley', 'emoji'].some((name) => hasClass(before, name));
  if (isCharacter && alt !== '') return text(alt);
  const lazy = ['dataSrc', 'dataOriginal', 'dataLazySrc', 'dataLazy']
    .map((name) => attribute(before, name))
    .find((address) => address !== '' && !address.startsWith('data:'));
  const src = attribute(node, 'src');
  const isPlaceholder = src === '' || /^data:image\/(?:gif|svg)/i.test(src) || lazy !== undefined;
  const address = isPlaceholder ? (lazy ?? src) : src;
  const written = attribute(node, 'title');
  const title = isNoTitle(written, address, alt) ? undefined : written;
  return { ...node, properties: { ...node.properties, src: address, title } };
}

function repeatsPicture(nodes: readonly Node[], index: number): boolean {
  const before = nodes.slice(0, index).findLast((node) => !isBlank(node));
  const node = nodes[index];
  return (
    isElement(before, 'img') &&
    isElement(node) &&
    textIn(node)
      .replace(/<img[^>]*>/g, '')
      .trim() === ''
  );
}

function script(node: Element, lost: Lost): ElementContent[] {
  const url = webAddress(attribute(node, 'src') || attribute(node, 'dataSrc'));
  if (url) return isSilentScript(url) ? [] : [node];
  if (textIn(node).trim() !== '') lost('<script>');
  return [];
}
