import type { Nodes, Root, Text } from 'mdast';
import { joinsWithoutSpace } from '../text/cjk';

/**
 * U+FFFC OBJECT REPLACEMENT CHARACTER. It replaces visible nodes other than text: images, code, hard breaks.
 */
const OPAQUE = '\uFFFC';

/**
 * Removes soft line breaks between two CJK characters and beside full-width punctuation such as 、 and 。, also
 * where emphasis or a link begins or ends there. A browser shows a soft break as a space, which Japanese does
 * not use.
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

/** Calls `visit` with the text nodes of each block, in order; {@link OPAQUE} replaces other visible nodes. */
function eachParagraph(node: Nodes, visit: (texts: (Text | string)[]) => void): void {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    visit(node.children.flatMap(textsOf));
  } else if ('children' in node) {
    for (const child of node.children) eachParagraph(child, visit);
  }
}

function textsOf(node: Nodes): (Text | string)[] {
  if (node.type === 'text') return node.value === '' ? [] : [node];
  // A tag of raw HTML is invisible, except `<br>` and `<img>`.
  if (node.type === 'html') return /^<\/?(?:br|img)\b/i.test(node.value) ? [OPAQUE] : [];
  if (node.type === 'footnoteReference') return [];
  return 'children' in node ? node.children.flatMap(textsOf) : [OPAQUE];
}
