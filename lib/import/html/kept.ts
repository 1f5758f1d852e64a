import type { Element, ElementContent } from 'hast';
import { isPostOfOthers } from './attributes';
import { hasNoMarkdown as hasNoTable } from './table';
import { attribute, element, isElement, printHtml } from './tree';

/** Elements that Markdown has nothing for and that stay as they are with all they hold. */
const WHOLE = [
  'dl',
  'iframe',
  'video',
  'audio',
  'object',
  'embed',
  'script',
  'svg',
  'math',
  'select',
  'textarea',
  'map',
] as const;

/** Puts what stays HTML into `x-raw` elements, whose `data-html` is written to the post as it is. */
export function keepHtml(node: Element): Element {
  return { ...node, children: node.children.map(keptOr) };
}

function keptOr(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  return staysHtml(node) ? element('x-raw', { dataHtml: printHtml(node) }, []) : keepHtml(node);
}

/** Whether an element stays HTML with all it holds. */
export function staysHtml(node: Element): boolean {
  if (isElement(node, ...WHOLE) || isPostOfOthers(node)) return true;
  if (node.tagName === 'table') return hasNoTable(node);
  if (node.tagName === 'ol') {
    const isOdd = (name: string) => attribute(node, name) !== '';
    const values = node.children.some((item) => isElement(item) && attribute(item, 'value') !== '');
    return isOdd('reversed') || (isOdd('type') && attribute(node, 'type') !== '1') || values;
  }
  if (node.tagName === 'pre') return holdsMarkup(node);
  return isElement(node, 'figure', 'picture');
}

/** Whether preformatted text holds more than code: links and pictures have no place in a fence. */
function holdsMarkup(node: Element): boolean {
  return node.children.some(
    (child) => isElement(child) && (!isElement(child, 'code', 'span', 'br') || holdsMarkup(child)),
  );
}
