import { visit } from 'unist-util-visit';
import { readCodeInfo } from '../../markdown/code-info';
import type { Finding, Rule } from '../rule';

/** A word after the language of a block of code that means nothing here. */
export const fenceWord: Rule = {
  name: 'fenceWord',
  level: 'warning',
  find: ({ mdast, post: { body }, placeOf }) => {
    const findings: Finding[] = [];
    visit(mdast, 'code', ({ lang, meta, position }) => {
      const start = position?.start.offset;
      if (!lang || start === undefined) return;
      const [line = ''] = body.slice(start).split('\n', 1);
      const { language, unknown } = readCodeInfo([lang, meta].filter(Boolean).join(' '));
      for (const value of unknown) {
        const other = /^[^/=]*\.[\w.]+$/.test(value) ? `${language}:${value}` : '';
        findings.push({ ...placeOf(start + Math.max(0, line.lastIndexOf(value))), value, other });
      }
    });
    return findings;
  },
};
