import { visit } from 'unist-util-visit';
import type { Finding, Rule } from '../rule';

/** A second definition of a footnote or link label, which is ignored (CommonMark 0.31.2 §4.7). */
export const labelTwice: Rule = {
  name: 'labelTwice',
  level: 'warning',
  find: ({ mdast, positionOf }) => {
    const first = new Map<string, { line: number; url: string }>();
    const findings: Finding[] = [];
    visit(mdast, ['footnoteDefinition', 'definition'], (node) => {
      if (node.type !== 'footnoteDefinition' && node.type !== 'definition') return;
      const start = node.position?.start.offset;
      if (start === undefined) return;
      const key = `${node.type} ${node.identifier}`;
      const url = node.type === 'definition' ? node.url : '';
      const earlier = first.get(key);
      if (!earlier) first.set(key, { ...positionOf(start), url });
      // A repeated definition with the same URL is harmless.
      else if (node.type === 'footnoteDefinition' || earlier.url !== url) {
        const prefix = node.type === 'footnoteDefinition' ? '^' : '';
        const value = `[${prefix}${node.label ?? node.identifier}]`;
        findings.push({ ...positionOf(start), value, other: String(earlier.line) });
      }
    });
    return findings;
  },
};
