import { findNotations, type Notation } from '../notation';
import type { Rule } from '../rule';

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、]/u;
/** What no price and no variable of a shell has. */
const CLEARLY_MATHS = /\\[A-Za-z]{2}|[_^]\{?[\p{L}\d]|\s=\s/u;

const NOTATIONS: readonly Notation[] = [
  {
    // Spaces inside of the signs, or what looks like ${name}: lib/markdown/math/dollar-signs has read all others.
    pattern: /(?<![$\w\\])\$(?!\$)([^$\n]+)\$(?![\w$(])/g,
    isIt: ({ match: [, formula = ''] }) => CLEARLY_MATHS.test(formula),
    instead: ({ written }) => `$${written.slice(1, -1).trim()}$`,
  },
  {
    // Hatena Blog. A bracket inside is escaped, or has its pair.
    pattern: /\[tex:((?:\\.|\[[^[\]\n]*\]|[^[\]\\\n])+)\]/g,
    within: 'source',
    instead: ({ written }) => `$${written.slice('[tex:'.length, -1).trim()}$`,
  },
  // \( is an escaped bracket in Markdown, so what stands inside must be mathematics.
  {
    pattern: /(?<!\\)(?:\\\(([^\n]+?)\\\)|\\\[([^[\]]+?)\\\])/g,
    within: 'source',
    isIt: ({ match: [, round, square] }) => {
      const formula = (round ?? square ?? '').trim();
      return (
        /\\[A-Za-z]|[_^=]|\w\s*[+<>*/−-]\s*\w|^[a-wyzA-WYZ]$/.test(formula) &&
        !JAPANESE.test(formula)
      );
    },
    instead: ({ written, match: [, round] }) => {
      const sign = round === undefined ? '$$' : '$';
      return written.includes('\n') ? '' : sign + written.slice(2, -2).trim() + sign;
    },
  },
];

/** Mathematics in the signs of other systems, which stay in sight; Markdown may take its backslashes and `_` for its own. */
export const mathUnread: Rule = {
  name: 'mathUnread',
  level: 'warning',
  find: (page) => (page.post.math === false ? [] : findNotations(page, NOTATIONS)),
};
