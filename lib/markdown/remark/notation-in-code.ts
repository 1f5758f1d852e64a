import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

const CODE_TAG = /^<(\/?)(?:code|kbd|pre|samp|tt|var)\b/i;

/**
 * Replaces ruby, emphasis dots, tate-chu-yoko and formulas between `<code>` and `</code>` by the text that the author wrote. In code
 * blocks and code spans, none of them is parsed in the first place.
 */
export function notationInCode() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    visit(tree, ['paragraph', 'heading', 'tableCell'], (block) => {
      let isInCode = false;
      visit(block, (node, index, parent) => {
        const [, slash] = (node.type === 'html' && CODE_TAG.exec(node.value)) || [];
        if (slash !== undefined) isInCode = slash === '';
        if (!isInCode || !parent || index === undefined) return;
        if (!/^(?:ruby|emphasis|inlineMath|tateChuYoko)$/.test(node.type)) return;
        const { start, end } = node.position ?? {};
        const value = source.slice(start?.offset, end?.offset);
        if (node.type === 'emphasis' && !value.startsWith('《《')) return;
        parent.children[index] = { type: 'text', value, position: node.position };
      });
    });
  };
}
