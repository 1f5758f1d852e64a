import type { Element, ElementContent } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import { decodeLeniently } from '../../url-decoding';
import { cardWith } from '../html/cards';
import { bodyToMarkdown } from '../html/to-markdown';
import { attribute, element, hasClass, isElement, type Node, text } from '../html/tree';
import type { ImportedPost } from '../imported-post';
import { noteUntranslated } from '../note-untranslated';
import { titleIn } from './story';

/** Elements that only hold places of the old page. */
const EMPTY = ['aspectRatioPlaceholder-fill', 'mixtapeImage'];
/** The script that writes a gist, or one file of it, into a page. */
const GIST = /^(https:\/\/gist\.github\.com\/[^\s?#]+)\.js(\?file=[^\s&#]+)?$/;

/**
 * Converts the body of a story to Markdown. Whatever could not be converted is added to the notes of
 * the post.
 */
export function mediumMarkdown(post: ImportedPost): string {
  const onLost = noteUntranslated(post);
  post.notes.push({ level: 'changed', name: 'bodyFromHtml', value: '' });
  return bodyToMarkdown(post.body, onLost, (nodes) => {
    const title = titleIn(nodes, post.title);
    const sections = sectionsIn(nodes).map(({ children }) => adaptAll(children, title, onLost));
    const body = sections.flatMap((section, index) =>
      index === 0 ? section : [element('hr', {}, []), ...section],
    );
    return withHeadings(body);
  });
}

/** Returns the sections of the body, between which Medium draws a line. */
function sectionsIn(nodes: readonly Node[]): Element[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    return hasClass(node, 'section--body') ? [node] : sectionsIn(node.children);
  });
}

function adaptAll(
  nodes: readonly ElementContent[],
  title: Element | undefined,
  onLost: (name: string) => void,
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    // Medium puts no-break spaces before short words, so that no line begins with them.
    if (node.type === 'text') return [text(node.value.replaceAll('\u00A0', ' '))];
    if (node.type !== 'element') return [];
    const isEmpty = node.tagName === 'hr' || EMPTY.some((name) => hasClass(node, name));
    if (isEmpty || node === title) return [];
    // The script of Twitter writes the words of a tweet.
    const isTweet = hasClass(node, 'twitter-tweet') && textIn(node).trim() === '';
    if (isTweet || hasClass(node, 'graf--mixtapeEmbed')) return card(node);
    const gist = node.tagName === 'script' ? GIST.exec(attribute(node, 'src')) : null;
    if (gist) return [element('p', {}, [text(`${gist[1]}${gist[2] ?? ''}`)])];
    if (hasClass(node, 'graf--iframe') && node.children.length === 0) onLost('<figure>');
    if (node.tagName === 'pre') return [code(node)];
    const children = adaptAll(node.children, title, onLost);
    if (node.tagName === 'a') return [{ ...node, properties: direct(node), children }];
    if (hasClass(node, 'graf--subtitle')) return [element('p', {}, children)];
    if (hasClass(node, 'sectionLayout--outsetRow')) return [row(children)];
    // Only boxes with the size of a picture.
    if (hasClass(node, 'aspectRatioPlaceholder')) return children;
    return [{ ...node, children }];
  });
}

/** Returns the attributes of a link without the page of Medium that redirects to its URL. */
function direct({ properties }: Element): Element['properties'] {
  const url = /^https:\/\/medium\.com\/r\/\?url=([^&#]+)/.exec(`${properties.href}`)?.[1];
  return url === undefined ? properties : { ...properties, href: decodeLeniently(url) };
}

/** Returns the URL of a card as a paragraph, which this blog shows as a card. */
function card(node: Element): ElementContent[] {
  const link = node.children.find((child) => isElement(child, 'a'));
  const url = isElement(link) ? attribute(link, 'href') : '';
  return /^https?:\/\/\S+$/.test(url) ? cardWith(url, node.children) : [node];
}

/**
 * Returns code with its language and without highlighting and emphasis. Code that has a link with other words than its
 * URL is not changed, because the URL would be lost.
 */
function code(node: Element): Element {
  if (hasHiddenLink(node)) return node;
  const language = attribute(node, 'dataCodeBlockLang');
  const className = language === '' ? [] : [`language-${language}`];
  return element('pre', {}, [element('code', { className }, [text(codeIn(node))])]);
}

function hasHiddenLink(node: Element): boolean {
  return node.children.some((child) => {
    if (!isElement(child)) return false;
    // Medium links names such as `@State` to accounts of Twitter.
    const words = textIn(child).trim().replace(/^@/, '');
    const isHidden = child.tagName === 'a' && !attribute(child, 'href').includes(words);
    return isHidden || hasHiddenLink(child);
  });
}

function codeIn(node: Element): string {
  return node.children
    .map((child) => {
      if (isElement(child, 'br')) return '\n';
      return isElement(child) ? codeIn(child) : child.type === 'text' ? child.value : '';
    })
    .join('');
}

/** Returns a row of pictures as one figure, with the caption that the last of them has. */
function row(children: readonly ElementContent[]): Element {
  const inside = children.flatMap((child) => (isElement(child, 'figure') ? child.children : []));
  const pictures = inside.filter((child) => !isElement(child, 'figcaption'));
  const captions = inside.flatMap((child) =>
    isElement(child, 'figcaption') ? child.children : [],
  );
  const caption = captions.length === 0 ? [] : [element('figcaption', {}, captions)];
  return element('figure', {}, [...pictures, ...caption]);
}

/**
 * Returns a body whose largest headings have level 2. Below its title, Medium writes `h3` for large and
 * `h4` for small headings.
 */
function withHeadings(nodes: readonly ElementContent[]): ElementContent[] {
  const largest = Math.min(...levelsIn(nodes));
  const raise = (node: ElementContent): ElementContent => {
    if (node.type !== 'element') return node;
    const level = levelOf(node);
    const tagName = level === undefined ? node.tagName : `h${level - largest + 2}`;
    return { ...node, tagName, children: node.children.map(raise) };
  };
  return nodes.map(raise);
}

function levelsIn(nodes: readonly ElementContent[]): number[] {
  return nodes.flatMap((node) =>
    node.type === 'element' ? (levelOf(node) ?? levelsIn(node.children)) : [],
  );
}

/** Returns the level of a heading. Medium has none below 4. */
function levelOf({ tagName }: Element): number | undefined {
  const level = /^h([1-4])$/.exec(tagName)?.[1];
  return level === undefined ? undefined : Number(level);
}
