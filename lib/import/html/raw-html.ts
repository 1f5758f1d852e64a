import type { Element, ElementContent } from 'hast';
import { isPostOfOthers } from './attributes';
import { hasNoMarkdown as hasNoTable } from './table';
import { attribute, element, isElement, printHtml } from './tree';

/** Elements that Markdown has no syntax for. They stay HTML with all their content. */
const RAW = [
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

/**
 * Replaces each element that stays HTML with an `x-raw` element, whose `data-html` attribute is
 * written to the post unchanged.
 */
export function markRawHtml(node: Element): Element {
  return { ...node, children: node.children.map(replaceRaw) };
}

function replaceRaw(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  return staysHtml(node) ? element('x-raw', { dataHtml: printHtml(node) }, []) : markRawHtml(node);
}

/** Returns whether an element stays HTML with all its content. */
export function staysHtml(node: Element): boolean {
  if (isElement(node, ...RAW) || isPostOfOthers(node)) return true;
  if (node.tagName === 'table') return hasNoTable(node);
  if (node.tagName === 'ol') {
    const isOdd = (name: string) => attribute(node, name) !== '';
    const values = node.children.some((item) => isElement(item) && attribute(item, 'value') !== '');
    return isOdd('reversed') || (isOdd('type') && attribute(node, 'type') !== '1') || values;
  }
  if (node.tagName === 'pre') return holdsMarkup(node);
  return isElement(node, 'figure', 'picture');
}

/**
 * Returns whether preformatted text contains more than code: a code fence cannot contain links or
 * pictures.
 */
function holdsMarkup(node: Element): boolean {
  return node.children.some(
    (child) => isElement(child) && (!isElement(child, 'code', 'span', 'br') || holdsMarkup(child)),
  );
}
