import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { site } from '../../site';
import { httpUrl } from '../http-url';
import { value } from './embed-source';

/** An address that stands alone on a line. */
interface BareAddress {
  url: URL;
  /** As the author wrote it. */
  written: string;
}

/**
 * The addresses of a paragraph that holds nothing else, each on a line of its own; `undefined` for any
 * other paragraph. A link with words of its own is not bare, nor is one to the site itself.
 */
export function bareUrls(node: Element): BareAddress[] | undefined {
  if (node.tagName !== 'p') return undefined;
  const addresses: BareAddress[] = [];
  let isOpen = true;
  for (const child of node.children) {
    if (isLineEnd(child)) {
      isOpen = true;
      continue;
    }
    const address = isOpen && child.type === 'element' ? bareAddress(child) : undefined;
    if (!address) return undefined;
    addresses.push(address);
    isOpen = false;
  }
  return addresses.length > 0 ? addresses : undefined;
}

function isLineEnd(node: ElementContent): boolean {
  if (node.type === 'element') return node.tagName === 'br';
  return node.type === 'text' && node.value.trim() === '';
}

function bareAddress(node: Element): BareAddress | undefined {
  if (node.tagName !== 'a') return undefined;
  const written = textOf(node);
  const url = httpUrl(value(node, 'href'));
  const { start, end } = node.position ?? {};
  if (!url || url.origin === site.origin || !/^https?:\/\//i.test(written)) return undefined;
  // Nothing around it: [https://…](https://…) is the author's own link.
  const length = (end?.offset ?? 0) - (start?.offset ?? 0);
  const isBare = length === written.length || length === written.length + '<>'.length;
  return isBare ? { url, written } : undefined;
}
