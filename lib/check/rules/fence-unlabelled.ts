import { visit } from 'unist-util-visit';
import type { Finding, Rule } from '../rule';

/**
 * A fenced code block without a language or file name. Indented code blocks cannot have one and are not reported.
 */
export const fenceUnlabelled: Rule = {
  name: 'fenceUnlabelled',
  level: 'warning',
  find: ({ mdast, post, positionOf }) => {
    const findings: Finding[] = [];
    visit(mdast, 'code', ({ lang, position }) => {
      const start = position?.start.offset;
      if (lang || start === undefined || !/[`~]/.test(post.body[start] ?? '')) return;
      findings.push(positionOf(start));
    });
    return findings;
  },
};
