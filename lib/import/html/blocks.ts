import type { Element } from 'hast';
import {
  contentOf,
  element,
  isBlank,
  isBlock,
  isElement,
  isGap,
  type Node,
  printHtml,
} from './tree';

/** Elements that only arrange their content. */
const BOXES = [
  'div',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'aside',
  'nav',
  'center',
  'address',
  'hgroup',
  'form',
  'fieldset',
] as const;

/**
 * Splits the content of a body into a flat list of blocks: layout boxes are replaced by their
 * content, text outside blocks becomes paragraphs, and two `<br>` in a row end a paragraph.
 */
export function blocksOf(nodes: readonly Node[]): Element[] {
  const blocks: Element[] = [];
  let run: Node[] = [];
  const close = (): void => {
    blocks.push(...paragraphsOf(run));
    run = [];
  };
  for (const node of nodes) {
    if (isElement(node, ...BOXES)) {
      close();
      blocks.push(...blocksOf(node.children));
    } else if (isElement(node, 'p')) {
      close();
      blocks.push(
        ...(node.children.some(isBlock) ? blocksOf(node.children) : paragraphsOf(node.children)),
      );
    } else if (isElement(node) && isBlock(node)) {
      close();
      // Drop empty headings.
      if (!/^h[1-6]$/.test(node.tagName) || !node.children.every(isGap)) blocks.push(node);
    } else if (isElement(node, 'a') && holdsBlock(node)) {
      // A link around blocks stays HTML. The `<div>` makes it a block of HTML for Markdown.
      close();
      const box = element('div', {}, [node]);
      blocks.push(element('x-raw', { dataHtml: printHtml(box) }, [box]));
    } else if (isElement(node) && node.children.some(isBlock)) {
      // An inline element around a block, as in `<span><h2>`, is replaced by its content.
      close();
      blocks.push(...blocksOf(node.children));
    } else run.push(node);
  }
  close();
  return blocks;
}

function paragraphsOf(nodes: readonly Node[]): Element[] {
  const paragraphs: Node[][] = [[]];
  let breaks: Node[] = [];
  for (const node of nodes) {
    if (isElement(node, 'br')) breaks.push(node);
    else if (breaks.length > 0 && isBlank(node)) continue;
    else {
      if (breaks.length > 1) paragraphs.push([]);
      const open = paragraphs.at(-1);
      if (breaks.length === 1 && open && open.length > 0) open.push(...breaks);
      breaks = [];
      open?.push(node);
    }
  }
  return paragraphs.flatMap((children) =>
    children.every(isGap) ? [] : [element('p', {}, contentOf(children))],
  );
}

function holdsBlock(node: Element): boolean {
  return node.children.some((child) => isBlock(child) || (isElement(child) && holdsBlock(child)));
}
