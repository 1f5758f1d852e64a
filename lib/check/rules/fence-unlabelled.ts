import { visit } from 'unist-util-visit';
import type { Finding, Rule } from '../rule';

/** A fence of code that names neither a language nor a file. Code by indentation cannot. */
export const fenceUnlabelled: Rule = {
  name: 'fenceUnlabelled',
  level: 'warning',
  find: ({ mdast, post, placeOf }) => {
    const findings: Finding[] = [];
    visit(mdast, 'code', ({ lang, position }) => {
      const start = position?.start.offset;
      if (lang || start === undefined || !/[`~]/.test(post.body[start] ?? '')) return;
      findings.push(placeOf(start));
    });
    return findings;
  },
};
