import type { BlockContent, DefinitionContent, Paragraph } from 'mdast';
import { codeInfoOf } from './info-string';

declare module 'mdast' {
  interface CodeData {
    /** The label of the tab that shows the block. */
    tab?: string;
  }
}

/**
 * Puts a paragraph with a label before each code block: its `[label]`, else its title, else its language, else its number.
 * Other blocks stay in their positions.
 */
export function tabPanels(
  blocks: readonly (BlockContent | DefinitionContent)[],
): (BlockContent | DefinitionContent)[] {
  let number = 0;
  return blocks.flatMap((block): (BlockContent | DefinitionContent)[] => {
    if (block.type !== 'code') return [block];
    number++;
    const { label, title, language } = codeInfoOf(block);
    const tab = label || title || language || String(number);
    block.data = { ...block.data, tab };
    return [labelOf(tab), block];
  });
}

function labelOf(value: string): Paragraph {
  const data = { hProperties: { className: ['tab'] } };
  return { type: 'paragraph', children: [{ type: 'text', value }], data };
}
