import { escapeAttribute } from '../../html';
import { destination, titlePart } from './links';

/** An element as tags around its content, which is Markdown. */
export function tag(node: HTMLElement, content: string): string {
  const attributes = Array.from(node.attributes)
    .filter(({ name }) => !name.startsWith('data-'))
    .map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`);
  const name = node.nodeName.toLowerCase();
  if (name === 'span' && attributes.length === 0) return content;
  return `<${name}${attributes.join('')}>${content}</${name}>`;
}

/** A picture, its title the caption. */
export function picture(node: HTMLElement): string {
  const address = node.getAttribute('src') ?? '';
  const alt = (node.getAttribute('alt') ?? '')
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<~]|&(?=[#a-z\d]+;)/gi, '\\$&');
  return address === ''
    ? ''
    : `![${alt}](${destination(address)}${titlePart(node.getAttribute('title') ?? '')})`;
}

/** A link, an address in angle brackets, or the anchor of an id. */
export function link(content: string, node: HTMLElement): string {
  const href = node.getAttribute('href');
  const id = node.getAttribute('id');
  const anchor = id ? `<a id="${id.replace(/"/g, '&quot;')}"></a>` : '';
  if (href === null) return `${anchor}${content}`;
  if (content.trim() === '') return anchor;
  if (content === href && /^https?:\/\/[^\s<>]+$/.test(href) && !aloneInParagraph(node))
    return `${anchor}<${href}>`;
  return `${anchor}[${content.trim()}](${destination(href)}${titlePart(node.getAttribute('title') ?? '')})`;
}

/** An address alone in a paragraph would become a card, which the link it was is not. */
function aloneInParagraph({ parentElement, previousSibling, nextSibling }: HTMLElement): boolean {
  const isEnd = (node: ChildNode | null) => node === null || node.nodeName === 'BR';
  return parentElement?.nodeName === 'P' && isEnd(previousSibling) && isEnd(nextSibling);
}
