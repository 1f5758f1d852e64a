import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** All elements with a tag name in a tree, its root included, in document order. */
export function elementsOf(node: Node, name: string): Element[] {
  const elements: Element[] = [];
  // A stack instead of recursion: a page of another site may be nested so deeply that recursion would overflow.
  const stack: Node[] = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if ('tagName' in next && next.tagName === name) elements.push(next);
    if ('childNodes' in next) stack.push(...next.childNodes.toReversed());
  }
  return elements;
}

/** The value of an attribute; `''` when the element does not have it. */
export function attributeOf({ attrs }: Element, name: string): string {
  return attrs.find((entry) => entry.name === name)?.value ?? '';
}

/** The text of a node, with a line break for each `<br>`. */
export function textOf(node: Node): string {
  let text = '';
  const stack: Node[] = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if ('value' in next) text += next.value;
    if (next.nodeName === 'br') text += '\n';
    if ('childNodes' in next) stack.push(...next.childNodes.toReversed());
  }
  return text;
}
