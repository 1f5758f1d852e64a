import type { Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { zennEmbedUrl } from '../embeds/zenn-services';

/** The element that lib/markdown/embeds/rehype-embeds replaces by a box or a card. */
export const EMBED_ELEMENT = 'x-embed';

/** An embed on a line of its own, as a block. */
export interface EmbedNode {
  type: 'embed';
  url: string;
  data: { hName: string; hProperties: { src: string } };
  position?: Paragraph['position'];
}

declare module 'mdast' {
  interface BlockContentMap {
    embed: EmbedNode;
  }
  interface RootContentMap {
    embed: EmbedNode;
  }
}

/**
 * Makes blocks of the embeds of Zenn: a line `@[youtube](id)` ends the paragraph that it is in. An embed with other text
 * on its line is unchanged.
 */
export function zennEmbeds() {
  return (tree: Root): void => inBlocks(tree);
}

function inBlocks(parent: Parents): void {
  for (let index = parent.children.length - 1; index >= 0; index--) {
    const node = parent.children[index];
    if (node?.type === 'paragraph') {
      const parts = partsOf(node);
      const siblings: RootContent[] = parent.children;
      if (parts.length > 1 || parts[0] !== node) siblings.splice(index, 1, ...parts);
    } else if (node && 'children' in node && node.type !== 'heading' && node.type !== 'table') {
      inBlocks(node);
    }
  }
}

/** The paragraph itself, or the paragraphs and embeds into which it is divided. */
function partsOf(paragraph: Paragraph): RootContent[] {
  const parts: RootContent[] = [];
  let rest: PhrasingContent[] = [];
  const endParagraph = () => {
    if (rest.some((node) => node.type !== 'text' || node.value.trim() !== '')) {
      parts.push({ ...paragraph, children: rest });
    }
    rest = [];
  };
  for (const [index, node] of paragraph.children.entries()) {
    const url = embedAt(paragraph.children, index);
    if (url === undefined) {
      rest.push(node);
      continue;
    }
    const before = rest.pop();
    if (before?.type === 'text' && before.value.length > 1) {
      rest.push({ ...before, value: before.value.slice(0, -'\n@'.length) });
    }
    endParagraph();
    const data = { hName: EMBED_ELEMENT, hProperties: { src: url } };
    parts.push({ type: 'embed', url, data, position: node.position });
  }
  if (parts.length === 0) return [paragraph];
  endParagraph();
  return parts;
}

/** The URL of the embed whose link is at this index; `undefined` when it is not an embed, or not alone on its line. */
export function embedAt(nodes: readonly PhrasingContent[], index: number): string | undefined {
  const [before, link, after] = [nodes[index - 1], nodes[index], nodes[index + 1]];
  if (link?.type !== 'link' || before?.type !== 'text') return undefined;
  const opening = before.value === '@' && index === 1 ? '@' : '\n@';
  if (!before.value.endsWith(opening)) return undefined;
  if (after && !(after.type === 'text' && after.value.startsWith('\n'))) return undefined;
  const [name] = link.children;
  if (link.children.length !== 1 || name?.type !== 'text') return undefined;
  return zennEmbedUrl(name.value.toLowerCase(), link.url);
}
