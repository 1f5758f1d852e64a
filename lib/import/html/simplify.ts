import type { Element, ElementContent } from 'hast';
import { figureContent, galleryRow } from './figures';
import { picture } from './pictures';
import { attribute, element, isBlank, isBlock, isElement, isGap, text } from './tree';

/**
 * Simplifies an element without changing what a reader sees.
 *
 * @param node the element without useless attributes, and with simplified children.
 * @param before the same element as it was in the body.
 */
export function simplify(node: Element, before: Element): ElementContent {
  if (node.tagName === 'img') return picture(node, before);
  if (
    isElement(node, 'a', 'strong', 'em', 'b', 'i', 'del', 's', 'code') &&
    node.children.every(isGap) &&
    !node.properties.id &&
    !node.properties.name
  ) {
    return element('span', {}, node.children);
  }
  if (node.tagName === 'figure') return figureContent(node);
  if (node.tagName === 'strike') return { ...node, tagName: 's' };
  if (node.tagName === 'acronym') return { ...node, tagName: 'abbr' };
  if (isElement(node, 'b', 'strong', 'em', 'i')) {
    const [only] = node.children;
    // Bold inside bold looks the same as bold.
    if (node.children.length === 1 && isElement(only, node.tagName)) return only;
  }
  if (node.tagName === 'code') {
    const [only] = node.children;
    if (node.children.length === 1 && isElement(only, 'a')) {
      return { ...only, children: [{ ...node, children: only.children }] };
    }
  }
  if (isElement(node, 'ul', 'ol'))
    return (/gallery/.test(attribute(before, 'className')) && galleryRow(node)) || list(node);
  if (node.tagName === 'pre') return { ...node, children: withoutBreaks(node.children) };
  const href = attribute(node, 'href');
  if (node.tagName === 'a' && /^\s*(?:javascript|data|vbscript):/i.test(href)) {
    return element('span', {}, node.children);
  }
  if (
    isElement(
      node,
      'p',
      'li',
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'blockquote',
      'dd',
      'td',
      'th',
      'div',
      'details',
    )
  ) {
    return { ...node, children: withoutEdgeBreaks(node.children) };
  }
  return node;
}

/** Removes line breaks at the edges of a block and next to a nested block: they only add space. */
function withoutEdgeBreaks(nodes: ElementContent[]): ElementContent[] {
  return withoutEndBreaks(withoutEndBreaks(nodes).reverse()).reverse();
}

function withoutEndBreaks(nodes: ElementContent[]): ElementContent[] {
  const rest: ElementContent[] = [];
  let isEnd = true;
  let gap: ElementContent[] = [];
  for (const node of [...nodes].reverse()) {
    if (isEnd && isElement(node, 'br')) gap = [];
    else if (isEnd && (isBlank(node) || (node.type === 'text' && node.value.trim() === '')))
      gap.push(node);
    else {
      rest.push(...gap, node);
      gap = [];
      isEnd = isBlock(node);
    }
  }
  return [...rest, ...gap].reverse();
}

/** Replaces `<br>` in preformatted text with line breaks. */
function withoutBreaks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node) => {
    if (isElement(node, 'br')) return text('\n');
    return node.type === 'element' ? { ...node, children: withoutBreaks(node.children) } : node;
  });
}

/** Moves the children of a list that are not items into items. */
function list(node: Element): Element {
  const children: ElementContent[] = [];
  for (const child of node.children) {
    const last = children.findLast((item) => isElement(item, 'li'));
    if (isElement(child, 'ul', 'ol') && isElement(last)) last.children.push(child);
    else if (isElement(child, 'li') || isBlank(child)) children.push(child);
    else children.push(element('li', {}, [child]));
  }
  return { ...node, children };
}
