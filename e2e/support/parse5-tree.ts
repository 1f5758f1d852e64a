import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** Returns the first element, in document order, of a parse5 tree that fulfils a condition. */
export function findElement(
  node: Node,
  isWanted: (element: Element) => boolean,
): Element | undefined {
  if ('tagName' in node && isWanted(node)) return node;
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const match = findElement(child, isWanted);
    if (match) return match;
  }
  return undefined;
}

/** Returns the value of an attribute, or `undefined` when the element does not have it. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** Returns whether the `class` attribute of an element has a class name. */
export function hasClass(element: Element, name: string): boolean {
  return attributeOf(element, 'class')?.split(/\s+/).includes(name) ?? false;
}
