import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { httpUrl } from '../http-url';
import { value } from './embed-source';
import { embedOf } from './providers';

/** Whether an element has a class whose name matches a pattern. */
export function hasClass({ properties: { className } }: Element, name: RegExp): boolean {
  return Array.isArray(className) && className.some((entry) => name.test(String(entry)));
}

/**
 * The quotation for the embed code of a post on X: its text, then a paragraph with the author and the date as a
 * link. Tracking parameters of the links to X are removed.
 */
export function tweetQuotation(node: Element): Element {
  const children: ElementContent[] = [];
  let outsideParagraphs: ElementContent[] = [];
  const closeParagraph = (): void => {
    if (!isEmpty(outsideParagraphs)) {
      children.push(h('p', { className: ['source'] }, outsideParagraphs));
    }
    outsideParagraphs = [];
  };
  for (const child of node.children) {
    if (child.type === 'element' && child.tagName === 'p') {
      closeParagraph();
      children.push(child);
    } else outsideParagraphs.push(child);
  }
  closeParagraph();
  let cite: string | undefined;
  for (const link of linksIn(children)) {
    const url = httpUrl(value(link, 'href'));
    const embed = url ? embedOf(url) : undefined;
    if (embed?.kind !== 'post') continue;
    link.properties.href = embed.href;
    cite = embed.href;
    const time = value(link, 'dataDatetime');
    if (/^\d{4}-\d\d-\d\d/.test(time)) {
      link.children = [h('time', { dateTime: time }, link.children)];
    }
  }
  return h('blockquote', { className: ['twitter-tweet'], cite }, children);
}

/**
 * The quotation for the embed code of an Instagram post: the texts and links inside it, and a link to the post.
 */
export function instagramQuotation(node: Element): Element {
  const url = httpUrl(value(node, 'dataInstgrmPermalink'));
  const paragraphs = paragraphsOf(node.children);
  const links = linksIn(paragraphs);
  const embeds = [url, ...links.map((link) => httpUrl(value(link, 'href')))].flatMap((target) =>
    target ? (embedOf(target) ?? []) : [],
  );
  const embed = embeds.find(({ provider }) => provider === 'Instagram');
  for (const link of links) {
    const target = httpUrl(value(link, 'href'));
    if (target && embedOf(target)?.key === embed?.key && embed) link.properties.href = embed.href;
  }
  const isLinked = links.some((link) => value(link, 'href') === embed?.href);
  if (embed && !isLinked) {
    const link = h('a', { href: embed.href }, embed.provider);
    paragraphs.push(h('p', { className: ['source'] }, link));
  }
  return h('blockquote', { className: ['instagram-media'], cite: embed?.href }, paragraphs);
}

const INLINE = /^(?:b|br|em|i|span|strong|time)$/;

/** The text of nested elements, with a paragraph for each block, and links that contain only text. */
export function paragraphsOf(nodes: readonly ElementContent[]): Element[] {
  const paragraphs: Element[] = [];
  let open: ElementContent[] = [];
  const close = (): void => {
    if (!isEmpty(open)) paragraphs.push(h('p', open));
    open = [];
  };
  const walk = (node: ElementContent): void => {
    if (node.type === 'text') open.push(node);
    if (node.type !== 'element' || /^(?:svg|style|script)$/.test(node.tagName)) return;
    if (node.tagName === 'a') {
      const content = paragraphsOf(node.children).flatMap(({ children }) => children);
      if (content.length > 0) open.push({ ...node, children: content });
      return;
    }
    const isInline = INLINE.test(node.tagName);
    if (isInline && !node.children.some((child) => child.type === 'element')) {
      open.push(node);
      return;
    }
    if (!isInline) close();
    node.children.forEach(walk);
    if (!isInline) close();
  };
  nodes.forEach(walk);
  close();
  return paragraphs;
}

function isEmpty(nodes: readonly ElementContent[]): boolean {
  return nodes.every((node) => node.type === 'text' && node.value.trim() === '');
}

function linksIn(nodes: readonly ElementContent[]): Element[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    return node.tagName === 'a' ? [node] : linksIn(node.children);
  });
}
