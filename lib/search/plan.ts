import { tokensOf, widthOf } from './tokens';

/** A token to look up. */
export interface Step {
  text: string;
  /** Its position in the term, measured with `widthOf`. */
  offset: number;
  /** Whether longer tokens that begin with `text` match too: the term ends here, so a word may be half typed. */
  open: boolean;
}

/**
 * The fewest tokens whose positions prove that a folded term occurs: every second pair of a run, because
 * adjacent pairs share a character. A word or a single character at the end of the term matches as a prefix.
 */
export function planOf(term: string): Step[] {
  const width = widthOf(term);
  const tokens = [...tokensOf(term)];
  const steps: Step[] = [];
  /** The width of the term that the steps so far prove. */
  let proved = 0;
  for (const [index, { text, position, kind }] of tokens.entries()) {
    const end = position + widthOf(text);
    if (end <= proved) continue;
    const next = tokens[index + 1];
    // The next token also proves the rest of this pair, unless it is a single character.
    if (position < proved && next && next.position <= proved && next.kind !== 'single') continue;
    steps.push({ text, offset: position, open: end === width && kind !== 'pair' });
    proved = end;
  }
  return steps;
}
