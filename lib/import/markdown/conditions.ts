/** Returns the value of a variable or a literal as text; `undefined` when it is unknown. */
type TermOf = (text: string) => string | undefined;

const BRANCH = /\{%-?\s*(if|unless|elsif|elseif|else|endif|endunless)\b\s*([\s\S]*?)\s*-?%\}/g;
const COMPARISON = /^(.+?)\s*(==|!=|>=|<=|>|<|\bcontains\b)\s*(.+)$/;

/**
 * Chooses the branch of an `{% if %}` or `{% unless %}`
 * (https://shopify.github.io/liquid/tags/control-flow/).
 *
 * @param from the position after the opening tag.
 * @returns the text of the branch and the position after the closing tag; `undefined` when a
 *   condition is unknown or the closing tag is missing.
 */
export function chosenBranch(
  text: string,
  from: number,
  opening: { tag: string; words: string },
  termOf: TermOf,
): { branch: string; end: number } | undefined {
  let condition: boolean | undefined = conditionOf(opening.words, termOf);
  if (opening.tag === 'unless' && condition !== undefined) condition = !condition;
  let branch: string | undefined;
  let start = from;
  let depth = 0;
  BRANCH.lastIndex = from;
  for (let match = BRANCH.exec(text); match; match = BRANCH.exec(text)) {
    const [whole, tag = '', words = ''] = match;
    if (/^(?:if|unless)$/.test(tag)) depth++;
    else if (depth > 0) depth -= tag.startsWith('end') ? 1 : 0;
    else {
      if (branch === undefined) {
        if (condition === undefined) return undefined;
        if (condition) branch = text.slice(start, match.index);
      }
      start = match.index + whole.length;
      if (tag.startsWith('end')) return { branch: branch ?? '', end: start };
      condition = tag === 'else' ? true : conditionOf(words, termOf);
    }
  }
  return undefined;
}

/** Evaluates a condition. Liquid reads `and` and `or` from right to left. */
function conditionOf(words: string, termOf: TermOf): boolean | undefined {
  const [, left, operator, right] = /^(.+?)\s+(and|or)\s+(.+)$/s.exec(words) ?? [];
  if (left === undefined || right === undefined) return comparisonOf(words, termOf);
  const [a, b] = [comparisonOf(left, termOf), conditionOf(right, termOf)];
  if (a === undefined || b === undefined) return undefined;
  return operator === 'and' ? a && b : a || b;
}

function comparisonOf(words: string, termOf: TermOf): boolean | undefined {
  const value = (term: string) =>
    /^(?:nil|null|empty|blank)$/.test(term)
      ? ''
      : /^(?:true|false)$/.test(term)
        ? term
        : termOf(term);
  const [, left = '', operator, right = ''] = COMPARISON.exec(words.trim()) ?? [];
  if (operator === undefined) {
    const shown = value(words.trim());
    // A variable without a value is the empty text here.
    return shown === undefined ? undefined : shown !== '' && shown !== 'false';
  }
  const [a, b] = [value(left.trim()), value(right.trim())];
  if (a === undefined || b === undefined) return undefined;
  if (operator === '==') return a === b;
  if (operator === '!=') return a !== b;
  if (operator === 'contains') return a.includes(b);
  const difference = Number(a) - Number(b);
  if (Number.isNaN(difference)) return undefined;
  return (
    { '>': difference > 0, '<': difference < 0, '>=': difference >= 0 }[operator] ?? difference <= 0
  );
}
