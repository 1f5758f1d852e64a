import { visit } from 'unist-util-visit';
import { findNotations, type Notation, shorten } from '../notation';
import type { Page } from '../page';
import { proseOf } from '../prose';
import type { Finding, Rule } from '../rule';

/** Distinguishes a formula from words and prices: a TeX command, an operator, one or two letters, or a number. */
const FORMULA = /\\[A-Za-z]|[_^=<>{}*/|+−-]|^[A-Za-z]{1,2}['!]?$|^[A-Za-z]\([A-Za-z,\s]+\)$|^\d+$/;
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、]/u;
/** A stricter test for text that contains Japanese: what neither prices nor shell variables contain. */
const CLEAR_FORMULA = /\\[A-Za-z]{2}|[_^]\{?[\p{L}\d]|\s=\s/u;

const NOTATIONS: readonly Notation[] = [
  { pattern: /(?<![$\\])\$\$(?!\$)(?=[^$]*\S)[^$]+\$\$(?!\$)/g },
  // As in Pandoc: no space directly inside the $, no digit after the closing one. US$5 and A$ do not match.
  {
    pattern: /(?<![$\w\\])\$(?![\s$.,:;'"/)]|\|\^|\{\w+\})([^$\n]*?[^\s$\\])\$(?![\w$(])/g,
    isMatch: ({ match: [, formula = ''] }) =>
      (JAPANESE.test(formula) ? CLEAR_FORMULA : FORMULA).test(formula),
  },
  // Hatena Blog. Brackets inside are escaped or balanced.
  { pattern: /\[tex:(?:\\.|\[[^[\]\n]*\]|[^[\]\\\n])+\]/g, within: 'source' },
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
  },
];

/** Formulas in TeX: their source is visible, and Markdown may take their backslashes and `_` as its own syntax. */
export const mathUnread: Rule = {
  name: 'mathUnread',
  level: 'warning',
  find: (page) => [...findNotations(page, NOTATIONS), ...mathCode(page), ...openDollars(page)],
};

/** Code blocks with the language `math`, and the $`…`$ of Qiita and GitLab. */
function mathCode({ mdast, post: { body }, positionOf }: Page): Finding[] {
  const findings: Finding[] = [];
  visit(mdast, ['code', 'inlineCode'], (node) => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (start === undefined || end === undefined) return;
    const isBlock = node.type === 'code' && 'lang' in node && node.lang === 'math';
    const isInline = node.type === 'inlineCode' && body[start - 1] === '$' && body[end] === '$';
    const from = isInline ? start - 1 : start;
    if (isBlock || isInline) {
      findings.push({ ...positionOf(from), value: shorten(body.slice(from, end + 1)) });
    }
  });
  return findings;
}

/**
 * A line `$$` whose closing `$$` is in another block, because the formula has an empty line or looks like a list.
 */
function openDollars(page: Page): Finding[] {
  let isOpen = false;
  return proseOf(page).flatMap(({ text, start }) => {
    const rest = text.replace(/\$\$[^$]+\$\$/g, (whole) => ' '.repeat(whole.length));
    return [...rest.matchAll(/(?<=^|\n) *(\$\$)(?= *(?:\n|$))/g)].flatMap(({ index, 0: line }) => {
      isOpen = !isOpen;
      return isOpen ? [{ ...page.positionOf(start + index + line.indexOf('$')), value: '$$' }] : [];
    });
  });
}
