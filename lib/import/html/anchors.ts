import type { ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { decodeLeniently } from '../../url-decoding';
import { attribute, element, isElement } from './tree';

/** Returns the ids that links in the body point to. */
export function linkedIds(root: Root): ReadonlySet<string> {
  const ids = new Set<string>();
  visit(root, 'element', (node) => {
    const href = attribute(node, 'href');
    if (href.startsWith('#') && href.length > 1) ids.add(decodeLeniently(href.slice(1)));
  });
  return ids;
}

/**
 * Keeps the ids that links point to and removes all others. Markdown has no syntax for an id, so
 * most elements get an empty `<a id>` as their first child. An element keeps its id when it cannot
 * contain an `<a>`, or when Markdown cannot express it with one inside.
 */
export function addAnchors(node: ElementContent, ids: ReadonlySet<string>): ElementContent {
  if (node.type !== 'element') return node;
  const children = node.children.map((child) => addAnchors(child, ids));
  const { id, name, ...others } = node.properties;
  // The name of a parameter says what its value is.
  const rest = isElement(node, 'param') ? { ...others, name } : others;
  const own = [id, node.tagName === 'a' ? name : undefined].find(
    (value) => typeof value === 'string' && ids.has(value),
  );
  if (own === undefined) return { ...node, properties: rest, children };
  if (node.tagName === 'a' && attribute(node, 'href') === '')
    return { ...node, properties: { id: own }, children };
  // No `<a>` can contain another one.
  if (isElement(node, 'a', 'img', 'br', 'hr', 'input', 'table', 'ul', 'ol', 'dl', 'pre', 'code')) {
    return { ...node, properties: { ...rest, id: own }, children };
  }
  return { ...node, properties: rest, children: [element('a', { id: own }, []), ...children] };
}
