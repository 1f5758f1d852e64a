import { isKnownLanguage, languageNames } from '../../markdown/code/languages';
import { nearest } from '../../nearest-names';
import { labelledCode } from '../labelled-code';
import type { Rule } from '../rule';
import { DIAGRAM } from './diagram-unread';

/** A language of a code block that the syntax highlighter does not support: the code is shown without colours. */
export const fenceLanguage: Rule = {
  name: 'fenceLanguage',
  level: 'warning',
  find: (page) =>
    labelledCode(page).flatMap(({ start, info: { language } }) => {
      if (!isUnknown(language)) return [];
      const nameOffset = page.post.body.slice(start).search(/[^`~\s]/);
      const [other = ''] = nearest(language.replace(/[^\w+#-]/g, ''), languageNames(), 1);
      return [{ ...page.positionOf(start + nameOffset), value: language, other }];
    }),
};

/** Diagrams and formulas are reported by other rules. */
function isUnknown(language: string): boolean {
  const hasOwnRule = DIAGRAM.test(language) || language === 'math';
  return language !== '' && !isKnownLanguage(language) && !hasOwnRule;
}
