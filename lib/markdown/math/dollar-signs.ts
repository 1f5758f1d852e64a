import { CJK } from '../text/cjk';

/** A letter or digit of a script whose words end in spaces; `US$5` and `２$` are no formulas, `質量$m$` is one. */
const WORD = /[\p{L}\p{N}]/u;
/** What follows a dollar sign of a shell, of JavaScript, of a regular expression, or one that is only mentioned. */
const NO_OPENING = /^(?:[\s.,:;'"/)\]}」』）。、]|\|\^|\{\w+\})/;
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、]/u;
/** What TeX has and a Japanese sentence between two prices has not. */
const TEX = /\\[A-Za-z]|[_^=<>]/;
/** Pairs in which a dollar sign alone is a mention of the sign. */
const QUOTED = /^(?:''|""|「」|『』|\(\)|（）|\[\]|“”|‘’)$/u;

/**
 * Whether a dollar sign may open a formula after this character: at a start, after a space, punctuation, a symbol, or
 * Japanese.
 *
 * @param before the UTF-16 code unit before it, `''` at the start of the text.
 */
export function mayOpenAfter(before: string): boolean {
  return before !== '$' && (!WORD.test(before) || CJK.test(before));
}

/** Whether a formula between dollar signs may end before this UTF-16 code unit, `''` at the end of the text. */
export function mayEndBefore(after: string): boolean {
  return mayOpenAfter(after);
}

/**
 * Whether what stands between two single dollar signs is a formula. Pandoc, GitHub and remark-math agree that no space
 * may stand inside the signs; that a second sentence, code or a link is none keeps prices and variables prose.
 *
 * @param inside the text between the signs.
 * @param after the UTF-16 code unit after the closing sign, `''` at the end of the text.
 */
export function isFormula(inside: string, after: string): boolean {
  if (isInBackticks(inside)) return true;
  if (inside === '' || NO_OPENING.test(inside) || /\s$/.test(inside)) return false;
  // $(pwd):$(date), ${a}:${b}
  if ((after === '(' || after === '{') && inside.startsWith(after)) return false;
  if (QUOTED.test((inside.at(-1) ?? '') + after)) return false;
  const bare = withoutGroups(inside);
  if (bare.includes('`') || bare.includes('](')) return false;
  return !JAPANESE.test(bare) || TEX.test(inside);
}

/** Whether what stands between two pairs of dollar signs is a formula: spaces may stand inside, on both sides or on none. */
export function isDisplayFormula(inside: string): boolean {
  if (inside.trim() === '') return false;
  return !JAPANESE.test(withoutGroups(inside)) || TEX.test(inside);
}

/** Whether a formula is written as $`…`$, which GitHub, GitLab and Qiita read. */
export function isInBackticks(inside: string): boolean {
  return inside.length > 2 && inside.startsWith('`') && inside.endsWith('`');
}

/** Words in braces, as in `\text{速さ}`, say nothing of what stands around them. */
function withoutGroups(tex: string): string {
  return tex.replace(/\{[^{}]*\}/g, '{}');
}
