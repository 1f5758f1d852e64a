import { visit } from 'unist-util-visit';
import { isInBackticks } from '../../markdown/math/dollar-signs';
import { encloseEnvironments } from './bare-environments';
import { aroundCode, CODE } from './outside-code';
import { parseMarkdown } from './parse-markdown';

/** How the old blog read formulas. */
export interface FormulaRules {
  /** Whether it had a program for formulas, such as MathJax or KaTeX. */
  isShown: boolean;
  /**
   * Whether Markdown came first, so that authors wrote `\\\\` for `\\` and `\_` for `_` in formulas.
   */
  isEscaped: boolean;
}

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、]/u;
/** Appears in TeX, but not in shell variables and prices. */
const TEX =
  /\\[A-Za-z]|(?<![A-Za-z])[A-Za-z][_^']|^[A-Za-z](?:\([\w, ]+\))?$|^\w+(?:\s*[-+*/=<>]\s*\w+)+$/;

/**
 * Changes formulas to the notation of this blog, `$…$` and `$$…$$` (docs/notation.md), and escapes
 * dollar signs that began no formula on the old blog and would begin one here. The TeX stays the
 * same, except that escapes for Markdown are removed where the author wrote them.
 */
export function translateFormulas(markdown: string, rules: FormulaRules): string {
  const text = rules.isShown ? aroundCode(markdown, withDollars) : markdown;
  if (!mayHaveFormulas(text)) return text;
  const changes: { start: number; end: number; text: string }[] = [];
  visit(parseMarkdown(text), ({ type, position }) => {
    const start = position?.start.offset;
    const end = position?.end.offset;
    if ((type !== 'inlineMath' && type !== 'math') || start === undefined || end === undefined)
      return;
    const formula = text.slice(start, end);
    const tex = formula.replace(/^\$+|\$+$/g, '');
    if (isInBackticks(tex) || !formula.startsWith('$')) return;
    const made =
      !rules.isShown && type === 'inlineMath' && !TEX.test(tex)
        ? formula.replace(/^\$+|\$+$/g, (dollars) => dollars.replace(/\$/g, '\\$'))
        : rules.isShown && rules.isEscaped
          ? withoutEscapes(formula)
          : formula;
    if (made !== formula) changes.push({ start, end, text: made });
  });
  return changes.reduceRight(
    (all, { start, end, text: made }) => all.slice(0, start) + made + all.slice(end),
    text,
  );
}

/** Returns whether a text has two dollar signs outside of code, so that parsing it is worthwhile. */
export function mayHaveFormulas(text: string): boolean {
  return text.includes('$') && /\$[^$]*\$/.test(text.replace(CODE, ''));
}

/** Replaces the delimiters `\(…\)`, `\[…\]`, with one or two backslashes, and `$ … $`. */
function withDollars(text: string): string {
  const dollars = text
    .replace(/\\\\\(([^\n]+?)\\\\\)/g, (_, tex: string) => `$${tex.trim()}$`)
    .replace(/\\\\\[([\s\S]+?)\\\\\]/g, (_, tex: string) => display(tex))
    .replace(/(?<!\\)\\\(([^\n]+?)\\\)/g, (whole, tex: string) =>
      isTex(tex) ? `$${tex.trim()}$` : whole,
    )
    .replace(/(?<!\\)\\\[((?:(?!\n\n|\\\[)[\s\S])+?)\\\]/g, (whole, tex: string) =>
      isTex(tex) ? display(tex) : whole,
    )
    .replace(/(?<![$\w\\])\$(?!\$)([^$\n]+)\$(?![\w$(])/g, (whole, tex: string) =>
      tex !== tex.trim() && isTex(tex) ? `$${tex.trim()}$` : whole,
    );
  return encloseEnvironments(dollars.replace(AFTER_TEXT, onOwnLines));
}

/** A formula of several lines that begins after text, which no Markdown reads: `text $$`, the formula, `$$`. */
const AFTER_TEXT =
  /^([ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)([^\s>$][^\n$]*?)[ \t]*\$\$[ \t]*\n((?:(?!\n[ \t]*\n)[^$])+?)\n?[ \t]*\$\$[ \t]*([^\n$]*)$/gm;

function onOwnLines(_: string, marker: string, before: string, tex: string, after: string): string {
  const indent = ' '.repeat(marker.length);
  const lines = tex.split('\n').map((line) => indent + line.trim());
  const rest = after === '' ? '' : `\n\n${indent}${after}`;
  return `${marker}${before}\n\n${indent}$$\n${lines.join('\n')}\n${indent}$$${rest}`;
}

function isTex(tex: string): boolean {
  return (
    !tex.includes('](') && TEX.test(tex.trim()) && !JAPANESE.test(tex.replace(/\{[^{}]*\}/g, ''))
  );
}

function display(tex: string): string {
  return tex.includes('\n') ? `$$\n${tex.trim()}\n$$` : `$$${tex.trim()}$$`;
}

/** Removes the escapes of Markdown (CommonMark 0.31.2 §2.4) from a formula that certainly has them. */
function withoutEscapes(formula: string): string {
  const isCertain = /\\\\\\\\|\\\\[{}]|(?<!\\)\\_/.test(formula.replace(/\\text\{[^{}]*\}/g, ''));
  return isCertain ? formula.replace(/\\([!-/:-@[-`{-~])/g, '$1') : formula;
}
