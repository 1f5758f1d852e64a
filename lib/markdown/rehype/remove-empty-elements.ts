import type { Element, ElementContent, Root, RootContent } from 'hast';

/**
 * Removes paragraphs, headings and links without content: browsers leave gaps for them, and screen readers stop
 * at them. An element with an id stays, because a link may lead to it.
 */
export function removeEmptyElements() {
  return (tree: Root): void => {
    tree.children = withoutEmpty(tree.children);
  };
}

function withoutEmpty<Node extends RootContent | ElementContent>(nodes: Node[]): Node[] {
  return nodes.filter((node) => {
    if (node.type !== 'element') return true;
    node.children = withoutEmpty(node.children);
    return !isEmpty(node);
  });
}

function isEmpty({ tagName, properties, children }: Element): boolean {
  if (!/^(?:p|a|h[1-6])$/.test(tagName) || properties.id) return false;
  return children.every((child) => child.type === 'text' && child.value.trim() === '');
}
