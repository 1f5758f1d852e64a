import type { ElementContent, RootContent } from 'hast';
import { visit } from 'unist-util-visit';
import type { Finding, Rule } from '../rule';
import { isUnclosed } from './tag-unclosed';

/**
 * Content of a table outside of its cells: HTML parsers move it
 * before the table ("foster parenting", HTML Standard 13.2.6.1).
 */
export const contentMoved: Rule = {
  name: 'contentMoved',
  level: 'warning',
  find: (page) => {
    const findings: Finding[] = [];
    visit(page.hast, 'element', (table, index, parent) => {
      if (table.tagName !== 'table' || !parent || index === undefined) return;
      const start = table.position?.start.offset ?? Number.POSITIVE_INFINITY;
      let moved: number | undefined;
      // The preceding siblings that were written after the start of the table have been moved.
      for (let sibling = index - 1; sibling >= 0; sibling--) {
        const node = parent.children[sibling];
        if (!node) break;
        // Moved text that was merged with text before the table has no position: the start of the table is used.
        const fallback = node.type === 'text' && isVisible(node) ? start : undefined;
        const offset = node.position?.start?.offset ?? fallback;
        if (offset === undefined || offset < start) break;
        if (isVisible(node)) moved = offset;
      }
      if (moved === undefined || isUnclosed(page, page.positionOf(start))) return;
      findings.push(page.positionOf(moved));
    });
    return findings;
  },
};

function isVisible(node: RootContent | ElementContent): boolean {
  return node.type === 'element' || (node.type === 'text' && node.value.trim() !== '');
}
