import { findNotations, type Notation } from '../notation';
import type { Rule } from '../rule';

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、]/u;
/** What neither prices nor shell variables contain. */
const CLEAR_FORMULA = /\\[A-Za-z]{2}|[_^]\{?[\p{L}\d]|\s=\s/u;

const NOTATIONS: readonly Notation[] = [
  {
    // A space directly inside the $, or what looks like ${name}; lib/markdown/math/dollar-signs reads all others.
    pattern: /(?<![$\w\\])\$(?!\$)([^$\n]+)\$(?![\w$(])/g,
    isMatch: ({ match: [, formula = ''] }) => CLEAR_FORMULA.test(formula),
    replacement: ({ written }) => {
      const formula = written.slice(1, -1).trim();
      // ${name} is text even without spaces; in backticks every formula is read.
      return /^\{\w+\}/.test(formula) ? `$\`${formula}\`$` : `$${formula}$`;
    },
  },
  {
    // Hatena Blog. Brackets inside are escaped or balanced.
    pattern: /\[tex:((?:\\.|\[[^[\]\n]*\]|[^[\]\\\n])+)\]/g,
    within: 'source',
    replacement: ({ written }) => `$${written.slice('[tex:'.length, -1).trim()}$`,
  },
  // In Markdown \( is an escaped parenthesis, so the text inside must look like a formula.
  {
    pattern: /(?<!\\)(?:\\\(([^\n]+?)\\\)|\\\[([^[\]]+?)\\\])/g,
    within: 'source',
    isMatch: ({ match: [, round, square] }) => {
      const formula = (round ?? square ?? '').trim();
      return (
        /\\[A-Za-z]|[_^=]|\w\s*[+<>*/−-]\s*\w|^[a-wyzA-WYZ]$/.test(formula) &&
        !JAPANESE.test(formula)
      );
    },
    replacement: ({ written, match: [, round] }) => {
      const dollars = round === undefined ? '$$' : '$';
      return written.includes('\n') ? '' : dollars + written.slice(2, -2).trim() + dollars;
    },
  },
];

/**
 * Formulas in the notation of other systems: their source is visible, and Markdown may take their backslashes and `_`
 * as its own syntax.
 */
export const mathUnread: Rule = {
  name: 'mathUnread',
  level: 'warning',
  find: (page) => (page.post.math === false ? [] : findNotations(page, NOTATIONS)),
};
