import { visit } from 'unist-util-visit';
import { shorten } from '../notation';
import type { Finding, Rule } from '../rule';

/** A cell beyond the columns of its table: GitHub's rule leaves it out (GFM 0.29 §4.10). */
export const cellLost: Rule = {
  name: 'cellLost',
  level: 'warning',
  find: ({ mdast, post: { body }, placeOf }) => {
    const findings: Finding[] = [];
    visit(mdast, 'table', ({ children: [head, ...rows] }) => {
      const columns = head?.children.length ?? 0;
      for (const row of rows) {
        const cell = row.children[columns];
        const [start, end] = [cell?.children[0]?.position?.start.offset, row.position?.end.offset];
        if (start === undefined || end === undefined) continue;
        const value = shorten(body.slice(start, end).replace(/\s*\|\s*$/, ''));
        findings.push({ ...placeOf(start), value, other: String(columns) });
      }
    });
    return findings;
  },
};
