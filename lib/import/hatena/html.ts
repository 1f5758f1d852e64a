import type { ElementContent } from 'hast';
import { decodeLeniently } from '../../url-decoding';
import { bodyToMarkdown, type OnLost } from '../html/to-markdown';
import {
  attribute,
  contentOf,
  element,
  hasClass,
  isBlank,
  isElement,
  type Node,
  text,
} from '../html/tree';
import { canShowFormula } from '../markdown/formula';

/**
 * Converts the HTML of a post on Hatena Blog to Markdown. Links to Hatena keywords become plain
 * text, preview cards become URLs on their own lines, and the table of contents becomes `[toc]`.
 *
 * @param onLost called with the name of each thing that could not be converted.
 */
export function hatenaMarkdown(html: string, onLost: OnLost): string {
  return bodyToMarkdown(html, onLost, (nodes) => own(nodes));
}

function own(nodes: readonly Node[]): ElementContent[] {
  return contentOf(nodes).flatMap((node, index): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (hasClass(node, 'table-of-contents')) return [element('x-raw', { dataHtml: '[toc]' }, [])];
    const children = own(node.children);
    if (node.tagName === 'a' && (hasClass(node, 'keyword') || hasClass(node, 'okeyword')))
      return children;
    if (isElement(node, 'cite') && hasClass(node, 'hatena-citation')) {
      // The citation below a card repeats the link of the card.
      const before = contentOf(nodes)
        .slice(0, index)
        .findLast((child) => !isBlank(child));
      return isElement(before, 'iframe') ? [] : children;
    }
    return [node.tagName === 'img' ? picture({ ...node, children }) : { ...node, children }];
  });
}

/**
 * Removes alternative text that is only the name of a file on Hatena Fotolife, and replaces a
 * picture of a formula with the formula.
 */
function picture(node: ElementContent): ElementContent {
  if (!isElement(node)) return node;
  const alt = attribute(node, 'alt');
  const formula = /[?&]cht=tx\b.*?[?&]chl=([^&]*)/.exec(attribute(node, 'src'))?.[1];
  if (formula !== undefined || hasClass(node, 'tex')) {
    const tex = alt || decodeLeniently((formula ?? '').replaceAll('+', ' '));
    return element(canShowFormula(tex) ? 'x-math' : 'code', {}, [text(tex)]);
  }
  return /^f:id:/.test(alt) ? { ...node, properties: { ...node.properties, alt: '' } } : node;
}
