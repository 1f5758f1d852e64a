import type { Element, ElementContent, Root, RootContent } from 'hast';

/**
 * Takes out paragraphs, headings and links that show nothing: browsers leave gaps for them, and
 * screen readers stop at them. One that carries an id stays, as a link may lead there.
 */
export function removeEmptyElements() {
  return (tree: Root): void => {
    tree.children = busy(tree.children);
  };
}

function busy<Node extends RootContent | ElementContent>(nodes: Node[]): Node[] {
  return nodes.filter((node) => {
    if (node.type !== 'element') return true;
    node.children = busy(node.children);
    return !isIdle(node);
  });
}

function isIdle({ tagName, properties, children }: Element): boolean {
  if (!/^(?:p|a|h[1-6])$/.test(tagName) || properties.id) return false;
  return children.every((child) => child.type === 'text' && child.value.trim() === '');
}
