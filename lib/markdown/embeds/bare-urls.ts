import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { site } from '../../site';
import { httpUrl } from '../http-url';
import { value } from './embed-source';

/** A URL alone on a line. */
interface BareUrl {
  url: URL;
  /** As the author wrote it. */
  written: string;
}

/**
 * The URLs of a paragraph that contains only bare URLs, each on its own line; `undefined` for any other
 * paragraph. A link with its own text is not a bare URL, and a URL of this site does not count.
 */
export function bareUrls(node: Element): BareUrl[] | undefined {
  if (node.tagName !== 'p') return undefined;
  const urls: BareUrl[] = [];
  let isLineStart = true;
  for (const child of node.children) {
    if (isLineEnd(child)) {
      isLineStart = true;
      continue;
    }
    const bareUrl = isLineStart && child.type === 'element' ? bareUrlOf(child) : undefined;
    if (!bareUrl) return undefined;
    urls.push(bareUrl);
    isLineStart = false;
  }
  return urls.length > 0 ? urls : undefined;
}

function isLineEnd(node: ElementContent): boolean {
  if (node.type === 'element') return node.tagName === 'br';
  return node.type === 'text' && node.value.trim() === '';
}

function bareUrlOf(node: Element): BareUrl | undefined {
  if (node.tagName !== 'a') return undefined;
  const written = textOf(node);
  const url = httpUrl(value(node, 'href'));
  const { start, end } = node.position ?? {};
  if (!url || url.origin === site.origin || !/^https?:\/\//i.test(written)) return undefined;
  // By its length in the source: [https://…](https://…) is not bare, but <https://…> is.
  const length = (end?.offset ?? 0) - (start?.offset ?? 0);
  const isBare = length === written.length || length === written.length + '<>'.length;
  return isBare ? { url, written } : undefined;
}
