import { CJK } from '../text/cjk';

/** A letter or digit. After one that is not Japanese (`US$5`, `２$`) no formula begins; in `質量$m$` one does. */
const WORD = /[\p{L}\p{N}]/u;
/** Follows a dollar sign in shell code, JavaScript or a regular expression, or one that is only mentioned. */
const NO_OPENING = /^(?:[\s.,:;'"/)\]}」』）。、]|\|\^|\{\w+\})/;
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、]/u;
/** Appears in TeX, but not in a Japanese sentence between two prices. */
const TEX = /\\[A-Za-z]|[_^=<>]/;
/** Quotation marks and brackets; a dollar sign alone inside them is only mentioned. */
const QUOTED = /^(?:''|""|「」|『』|\(\)|（）|\[\]|“”|‘’)$/u;

/**
 * Whether a dollar sign may open a formula after this character: at the start of the text, or after whitespace,
 * punctuation, a symbol or a Japanese character.
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
 * Whether the text between two single dollar signs is a formula. As in Pandoc, there may be no space directly inside the
 * dollar signs. Text with code, with a link, or with Japanese but no TeX is not a formula, so that prices and shell
 * variables stay text.
 *
 * @param inside the text between the dollar signs.
 * @param after the UTF-16 code unit after the closing dollar sign, `''` at the end of the text.
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

/** Whether the text between `$$` and `$$` in running text is a formula. Spaces directly inside are allowed. */
export function isDisplayFormula(inside: string): boolean {
  if (inside.trim() === '') return false;
  return !JAPANESE.test(withoutGroups(inside)) || TEX.test(inside);
}

/** Whether a formula is written as $`…`$, as on GitHub, GitLab and Qiita. */
export function isInBackticks(inside: string): boolean {
  return inside.length > 2 && inside.startsWith('`') && inside.endsWith('`');
}

/** Empties the groups in braces: the words in `\text{速さ}` do not make the text around them prose. */
function withoutGroups(tex: string): string {
  return tex.replace(/\{[^{}]*\}/g, '{}');
}
