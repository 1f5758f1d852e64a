import { visit } from 'unist-util-visit';
import { findNotations, type Notation, shorten } from '../notation';
import type { Page } from '../page';
import { proseOf } from '../prose';
import type { Finding, Rule } from '../rule';

/** What tells mathematics from words and prices: a command of TeX, an operator, or a symbol or two. */
const MATHS = /\\[A-Za-z]|[_^=<>{}*/|+−-]|^[A-Za-z]{1,2}['!]?$|^[A-Za-z]\([A-Za-z,\s]+\)$|^\d+$/;
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、]/u;
/** With Japanese words between the signs, only what no price or variable of a shell has. */
const CLEARLY_MATHS = /\\[A-Za-z]{2}|[_^]\{?[\p{L}\d]|\s=\s/u;

const NOTATIONS: readonly Notation[] = [
  { pattern: /(?<![$\\])\$\$(?!\$)(?=[^$]*\S)[^$]+\$\$(?!\$)/g },
  // As Pandoc: nothing blank inside the signs, no number after them; US$5 and A$ are none.
  {
    pattern: /(?<![$\w\\])\$(?![\s$.,:;'"/)]|\|\^|\{\w+\})([^$\n]*?[^\s$\\])\$(?![\w$(])/g,
    isIt: ({ match: [, formula = ''] }) =>
      (JAPANESE.test(formula) ? CLEARLY_MATHS : MATHS).test(formula),
  },
  // Hatena Blog. A bracket inside is escaped, or has its pair.
  { pattern: /\[tex:(?:\\.|\[[^[\]\n]*\]|[^[\]\\\n])+\]/g, within: 'source' },
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
  },
];

/** Mathematics in TeX, whose signs stay in sight, and whose backslashes and `_` Markdown may take for its own. */
export const mathUnread: Rule = {
  name: 'mathUnread',
  level: 'warning',
  find: (page) => [...findNotations(page, NOTATIONS), ...codeOfMath(page), ...openDollars(page)],
};

/** ```` ```math ````, and Qiita's and GitLab's $`…`$. */
function codeOfMath({ mdast, post: { body }, placeOf }: Page): Finding[] {
  const findings: Finding[] = [];
  visit(mdast, ['code', 'inlineCode'], (node) => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start === undefined || end === undefined) return;
    const isBlock = node.type === 'code' && 'lang' in node && node.lang === 'math';
    const isInline = node.type === 'inlineCode' && body[start - 1] === '$' && body[end] === '$';
    const from = isInline ? start - 1 : start;
    if (isBlock || isInline) {
      findings.push({ ...placeOf(from), value: shorten(body.slice(from, end + 1)) });
    }
  });
  return findings;
}

/** A line `$$` whose end stands in another block: the formula holds an empty line, or looks like a list. */
function openDollars(page: Page): Finding[] {
  let isOpen = false;
  return proseOf(page).flatMap(({ text, start }) => {
    const rest = text.replace(/\$\$[^$]+\$\$/g, (whole) => ' '.repeat(whole.length));
    return [...rest.matchAll(/(?<=^|\n) *(\$\$)(?= *(?:\n|$))/g)].flatMap(({ index, 0: line }) => {
      isOpen = !isOpen;
      return isOpen ? [{ ...page.placeOf(start + index + line.indexOf('$')), value: '$$' }] : [];
    });
  });
}
