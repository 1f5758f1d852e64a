import type { Nodes, Root, Text } from 'mdast';
import { joinsWithoutSpace } from '../text/cjk';

/** Stands for whatever is not text but is seen: a picture, code, a hard break. */
const OPAQUE = '\uFFFC';

/**
 * A line break inside a paragraph is a space in English and nothing in Japanese: between two CJK
 * characters it is taken out, and beside 、 and 。; also when emphasis or a link stands between them.
 */
export function softBreaks() {
  return (tree: Root): void => {
    eachParagraph(tree, (texts) => {
      texts.forEach((text, index) => {
        if (typeof text === 'string' || !text.value.includes('\n')) return;
        const before = textOf(texts[index - 1]);
        const after = textOf(texts[index + 1]);
        const lines = text.value.split('\n');
        text.value = lines.reduce((joined, line, at) => {
          const left = joined || before;
          const right = line || (at === lines.length - 1 ? after : '');
          return joined + (joinsWithoutSpace(left, right) ? '' : '\n') + line;
        });
      });
    });
  };
}

function textOf(text: Text | string | undefined): string {
  return typeof text === 'string' ? text : (text?.value ?? '');
}

/** Calls back with the texts of each block in reading order; what is not text is {@link OPAQUE}. */
function eachParagraph(node: Nodes, visit: (texts: (Text | string)[]) => void): void {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    visit(node.children.flatMap(textsOf));
  } else if ('children' in node) {
    for (const child of node.children) eachParagraph(child, visit);
  }
}

function textsOf(node: Nodes): (Text | string)[] {
  if (node.type === 'text') return node.value === '' ? [] : [node];
  // A tag of raw HTML is not seen itself; `<br>` is.
  if (node.type === 'html') return /^<\/?(?:br|img)\b/i.test(node.value) ? [OPAQUE] : [];
  if (node.type === 'footnoteReference') return [];
  return 'children' in node ? node.children.flatMap(textsOf) : [OPAQUE];
}
