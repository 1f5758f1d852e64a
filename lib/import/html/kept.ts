import type { Element, ElementContent } from 'hast';
import { isPostOfOthers } from './clean';
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

/**
 * Puts what stays HTML into `x-raw` elements, whose `data-html` is written to the post as it is.
 */
export function keepHtml(node: Element): Element {
  return { ...node, children: node.children.map(keptOr) };
}

function keptOr(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  return staysHtml(node) ? element('x-raw', { dataHtml: printHtml(node) }, [node]) : keepHtml(node);
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
  if (node.tagName === 'figure') return !isSimpleFigure(node);
  return node.tagName === 'picture';
}

/** Whether preformatted text holds more than code: links and pictures have no place in a fence. */
function holdsMarkup(node: Element): boolean {
  return node.children.some(
    (child) => isElement(child) && (!isElement(child, 'code', 'span', 'br') || holdsMarkup(child)),
  );
}

/** A picture, or a linked one, with words below: Markdown has the picture's title for them. */
function isSimpleFigure(node: Element): boolean {
  const elements = node.children.filter((child) => isElement(child));
  const caption = elements.find((child) => isElement(child, 'figcaption'));
  const [first, ...more] = elements.filter((child) => child !== caption);
  if (!first || more.length > 0) return false;
  const isPlain = !caption || caption.children.every((child) => child.type === 'text');
  const [inside] =
    first.tagName === 'a' ? first.children.filter((child) => isElement(child)) : [first];
  return isPlain && isElement(inside, 'img');
}
