import type { Emphasis, Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast';

/** As on Zenn, a line in `*…*` directly under a picture is its caption, and both are a figure. */
export function captions() {
  return (tree: Root): void => inBlocks(tree);
}

function inBlocks(parent: Parents): void {
  for (let index = parent.children.length - 1; index >= 0; index--) {
    const node = parent.children[index];
    if (node?.type === 'paragraph') {
      const siblings: RootContent[] = parent.children;
      const figures = figuresOf(node);
      if (figures) siblings.splice(index, 1, ...figures);
    } else if (node && 'children' in node && node.type !== 'heading' && node.type !== 'table') {
      inBlocks(node);
    }
  }
}

/** The figures of a paragraph that holds pictures and captions and nothing else; `undefined` for any other. */
function figuresOf(paragraph: Paragraph): Paragraph[] | undefined {
  if (!paragraph.children.some(({ type }) => type === 'emphasis')) return undefined;
  const figures: Paragraph[] = [];
  let isAfterPicture = false;
  for (const line of linesOf(paragraph)) {
    const [node] = line;
    if (!node || line.length !== 1) return undefined;
    const last = figures.at(-1);
    if (isPicture(node)) {
      figures.push({ type: 'paragraph', children: [node], position: node.position });
    } else if (node.type === 'emphasis' && isAfterPicture && last) {
      const caption: Emphasis = { ...node, data: { hName: 'figcaption' } };
      last.children.push(caption);
      last.data = { hName: 'figure', hProperties: { className: ['picture'] } };
    } else return undefined;
    isAfterPicture = isPicture(node);
  }
  return figures;
}

function linesOf({ children }: Paragraph): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of children) {
    if (node.type === 'break' || (node.type === 'text' && /^\s*\n\s*$/.test(node.value))) {
      lines.push([]);
    } else lines.at(-1)?.push(node);
  }
  return lines;
}

/** A picture, or a link that holds one and nothing else. */
function isPicture(node: PhrasingContent): boolean {
  if (node.type === 'html') return /^<img\b[^>]*>$/i.test(node.value);
  if (node.type !== 'link') return node.type === 'image' || node.type === 'imageReference';
  const [only] = node.children;
  return node.children.length === 1 && only?.type === 'image';
}
