import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Every element of a name at or below a node, in document order. */
export function elementsOf(node: Node, name: string): Element[] {
  const found: Element[] = [];
  // A list of what is to come instead of calls: somebody else's page may be nested without end.
  const waiting: Node[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if ('tagName' in next && next.tagName === name) found.push(next);
    if ('childNodes' in next) waiting.push(...next.childNodes.toReversed());
  }
  return found;
}

/** An attribute; `''` when the element has none of that name. */
export function attributeOf({ attrs }: Element, name: string): string {
  return attrs.find((entry) => entry.name === name)?.value ?? '';
}

/** The text below a node; `<br>` ends a line. */
export function textOf(node: Node): string {
  let text = '';
  const waiting: Node[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if ('value' in next) text += next.value;
    if (next.nodeName === 'br') text += '\n';
    if ('childNodes' in next) waiting.push(...next.childNodes.toReversed());
  }
  return text;
}
