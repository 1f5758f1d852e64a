import { visit } from 'unist-util-visit';
import { shorten } from '../notation';
import type { Finding, Rule } from '../rule';

/** A cell beyond the number of header cells, which is ignored (GFM 0.29 §4.10). */
export const cellLost: Rule = {
  name: 'cellLost',
  level: 'warning',
  find: ({ mdast, post: { body }, positionOf }) => {
    const findings: Finding[] = [];
    visit(mdast, 'table', ({ children: [head, ...rows] }) => {
      const columns = head?.children.length ?? 0;
      for (const row of rows) {
        const cell = row.children[columns];
        const [start, end] = [cell?.children[0]?.position?.start.offset, row.position?.end.offset];
        if (start === undefined || end === undefined) continue;
        const value = shorten(body.slice(start, end).replace(/\s*\|\s*$/, ''));
        findings.push({ ...positionOf(start), value, other: String(columns) });
      }
    });
    return findings;
  },
};
