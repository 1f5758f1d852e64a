import { visit } from 'unist-util-visit';
import { readCodeInfo } from '../../markdown/code-info';
import type { Finding, Rule } from '../rule';

/** Lines to mark that the code does not have: ```ts {99}. */
export const fenceLines: Rule = {
  name: 'fenceLines',
  level: 'warning',
  find: ({ mdast, placeOf }) => {
    const findings: Finding[] = [];
    visit(mdast, 'code', ({ lang, meta, value, position }) => {
      const start = position?.start.offset;
      if (!lang || start === undefined) return;
      const { marked } = readCodeInfo([lang, meta].filter(Boolean).join(' '));
      const count = value.split('\n').length;
      const beyond = [...marked].find((line) => line > count);
      if (beyond === undefined) return;
      findings.push({ ...placeOf(start), value: String(beyond), other: String(count) });
    });
    return findings;
  },
};
