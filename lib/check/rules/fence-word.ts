import { DRAWN_LANGUAGE } from '../../markdown/diagrams/resolved-diagram';
import { type LabelledCode, labelledCode } from '../labelled-code';
import type { Rule } from '../rule';

/** A word in the info string of a code block, after the language, that has no meaning on this site. */
export const fenceWord: Rule = {
  name: 'fenceWord',
  level: 'warning',
  find: (page) =>
    labelledCode(page).flatMap((code) => {
      const [line = ''] = page.post.body.slice(code.start).split('\n', 1);
      return unknownWords(code).map((value) => ({
        ...page.positionOf(code.start + Math.max(0, line.lastIndexOf(value))),
        value,
        other: suggestion(code.info.language, value),
      }));
    }),
};

/** Formulas have no options, and diagrams only those that are about their caption. */
function unknownWords({ node: { lang, meta }, info }: LabelledCode): readonly string[] {
  const isFormula = lang === 'math' && info.label === '';
  const isDrawn = DRAWN_LANGUAGE.test(info.language);
  const hasLines = info.numbered || info.marked.size > 0 || info.words.length > 0;
  return meta && (isFormula || (isDrawn && hasLines)) ? [meta] : info.unknown;
}

/** The notation for a word that looks like a file name; `''` for others. */
function suggestion(language: string, word: string): string {
  const isFile = /^[^=:]*\.\w+$/.test(word) && !language.startsWith('.');
  return isFile ? `${language}:${word}` : '';
}
