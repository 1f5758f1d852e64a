import type { ElementContent, RootContent } from 'hast';
import { visit } from 'unist-util-visit';
import type { Finding, Rule } from '../rule';
import { isUnclosed } from './tag-unclosed';

/**
 * Text that stands in a table but in no cell: parsers put it before the table (HTML Standard, "foster
 * parenting").
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
      // The nodes just before the table that were written behind its start.
      for (let at = index - 1; at >= 0; at--) {
        const node = parent.children[at];
        if (!node) break;
        // Text that was joined to what stood before the table has no place of its own.
        const joined = node.type === 'text' && isSeen(node) ? start : undefined;
        const offset = node.position?.start?.offset ?? joined;
        if (offset === undefined || offset < start) break;
        if (isSeen(node)) moved = offset;
      }
      if (moved === undefined || isUnclosed(page, page.placeOf(start))) return;
      findings.push(page.placeOf(moved));
    });
    return findings;
  },
};

function isSeen(node: RootContent | ElementContent): boolean {
  return node.type === 'element' || (node.type === 'text' && node.value.trim() !== '');
}
