import { visit } from 'unist-util-visit';
import type { Finding, Rule } from '../rule';

/** A second footnote or link definition of one name: only the first is used (CommonMark 0.31.2 §4.7). */
export const labelTwice: Rule = {
  name: 'labelTwice',
  level: 'warning',
  find: ({ mdast, placeOf }) => {
    const first = new Map<string, { line: number; url: string }>();
    const findings: Finding[] = [];
    visit(mdast, ['footnoteDefinition', 'definition'], (node) => {
      if (node.type !== 'footnoteDefinition' && node.type !== 'definition') return;
      const start = node.position?.start.offset;
      if (start === undefined) return;
      const key = `${node.type} ${node.identifier}`;
      const url = node.type === 'definition' ? node.url : '';
      const before = first.get(key);
      if (!before) first.set(key, { ...placeOf(start), url });
      // The same address twice loses nothing.
      else if (node.type === 'footnoteDefinition' || before.url !== url) {
        const sign = node.type === 'footnoteDefinition' ? '^' : '';
        const value = `[${sign}${node.label ?? node.identifier}]`;
        findings.push({ ...placeOf(start), value, other: String(before.line) });
      }
    });
    return findings;
  },
};
