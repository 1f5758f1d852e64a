import { visit } from 'unist-util-visit';
import { readCodeInfo } from '../../markdown/code-info';
import { isKnownLanguage, languageNames } from '../../markdown/code-languages';
import { nearest } from '../../redirects/nearest';
import type { Finding, Rule } from '../rule';
import { DIAGRAM } from './diagram-unread';

/** A name after ``` that no highlighter knows: the code gets no colours. */
export const fenceLanguage: Rule = {
  name: 'fenceLanguage',
  level: 'warning',
  find: ({ mdast, post: { body }, placeOf }) => {
    const findings: Finding[] = [];
    visit(mdast, 'code', ({ lang, meta, position }) => {
      const start = position?.start.offset;
      if (!lang || start === undefined) return;
      const { language } = readCodeInfo([lang, meta].filter(Boolean).join(' '));
      if (
        language === '' ||
        isKnownLanguage(language) ||
        DIAGRAM.test(language) ||
        language === 'math'
      )
        return;
      const name = body.slice(start).search(/[^`~\s]/);
      const [other = ''] = nearest(language.replace(/[^\w+#-]/g, ''), languageNames(), 1);
      findings.push({ ...placeOf(start + name), value: language, other });
    });
    return findings;
  },
};
