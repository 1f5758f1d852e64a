import { isKnownLanguage, languageNames } from '../../markdown/code/languages';
import { nearest } from '../../nearest-names';
import { labelledCode } from '../labelled-code';
import type { Rule } from '../rule';
import { DIAGRAM } from './diagram-unread';

/** A name after ``` that no highlighter knows: the code gets no colours. */
export const fenceLanguage: Rule = {
  name: 'fenceLanguage',
  level: 'warning',
  find: (page) =>
    labelledCode(page).flatMap(({ start, info: { language } }) => {
      if (!isUnknown(language)) return [];
      const name = page.post.body.slice(start).search(/[^`~\s]/);
      const [other = ''] = nearest(language.replace(/[^\w+#-]/g, ''), languageNames(), 1);
      return [{ ...page.placeOf(start + name), value: language, other }];
    }),
};

/** Other rules name diagrams and formulas. */
function isUnknown(language: string): boolean {
  const isNamedElsewhere = DIAGRAM.test(language) || language === 'math';
  return language !== '' && !isKnownLanguage(language) && !isNamedElsewhere;
}
