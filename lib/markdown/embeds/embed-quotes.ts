import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { httpUrl } from '../http-url';
import { value } from './embed-source';
import { embedOf } from './providers';

/** Whether a provider's script would have dressed an element of this class. */
export function hasClass({ properties: { className } }: Element, name: RegExp): boolean {
  return Array.isArray(className) && className.some((entry) => name.test(String(entry)));
}

/**
 * A post of X as a quotation: its words, then who wrote it and the day as the link, in a paragraph of
 * their own. The links of the provider lose what only counts readers.
 */
export function tweetQuotation(node: Element): Element {
  const children: ElementContent[] = [];
  let loose: ElementContent[] = [];
  const close = (): void => {
    const isBlank = loose.every((child) => child.type === 'text' && child.value.trim() === '');
    if (!isBlank) children.push(h('p', { className: ['source'] }, loose));
    loose = [];
  };
  for (const child of node.children) {
    if (child.type === 'element' && child.tagName === 'p') {
      close();
      children.push(child);
    } else loose.push(child);
  }
  close();
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

/** A picture of Instagram as a quotation: the words and links of its boxes, and a link to it. */
export function instagramQuotation(node: Element): Element {
  const url = httpUrl(value(node, 'dataInstgrmPermalink'));
  const paragraphs = paragraphsOf(node.children);
  const links = linksIn(paragraphs);
  const embeds = [url, ...links.map((link) => httpUrl(value(link, 'href')))].flatMap((address) =>
    address ? (embedOf(address) ?? []) : [],
  );
  const embed = embeds.find(({ provider }) => provider === 'Instagram');
  for (const link of links) {
    const address = httpUrl(value(link, 'href'));
    if (address && embedOf(address)?.key === embed?.key && embed) link.properties.href = embed.href;
  }
  const isLinked = links.some((link) => value(link, 'href') === embed?.href);
  if (embed && !isLinked) {
    const link = h('a', { href: embed.href }, embed.provider);
    paragraphs.push(h('p', { className: ['source'] }, link));
  }
  return h('blockquote', { className: ['instagram-media'], cite: embed?.href }, paragraphs);
}

const INLINE = /^(?:b|br|em|i|span|strong|time)$/;

/** The words of nested boxes, a paragraph for each; links keep words only. */
export function paragraphsOf(nodes: readonly ElementContent[]): Element[] {
  const paragraphs: Element[] = [];
  let open: ElementContent[] = [];
  const close = (): void => {
    const isBlank = open.every((child) => child.type === 'text' && child.value.trim() === '');
    if (!isBlank) paragraphs.push(h('p', open));
    open = [];
  };
  const walk = (node: ElementContent): void => {
    if (node.type === 'text') open.push(node);
    if (node.type !== 'element' || /^(?:svg|style|script)$/.test(node.tagName)) return;
    if (node.tagName === 'a') {
      const inside = paragraphsOf(node.children).flatMap(({ children }) => children);
      if (inside.length > 0) open.push({ ...node, children: inside });
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

function linksIn(nodes: readonly ElementContent[]): Element[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    return node.tagName === 'a' ? [node] : linksIn(node.children);
  });
}
