import { tokensOf, widthOf } from './tokens';

/** A token to look up. */
export interface Step {
  text: string;
  /** Where it stands in the term, in `widthOf`. */
  offset: number;
  /** Any token that begins so will do: the term ends here, perhaps half typed. */
  open: boolean;
}

/**
 * The fewest tokens that prove a folded term: of a row of pairs every second one, since each pair
 * shares a character with the next. The last word may go on, and so may a character alone.
 */
export function planOf(term: string): Step[] {
  const width = widthOf(term);
  const tokens = [...tokensOf(term)];
  const steps: Step[] = [];
  /** The term is proved up to here. */
  let proved = 0;
  for (const [index, { text, position, kind }] of tokens.entries()) {
    const end = position + widthOf(text);
    if (end <= proved) continue;
    const next = tokens[index + 1];
    // The next token proves the rest of this pair as well, unless it is a character alone.
    if (position < proved && next && next.position <= proved && next.kind !== 'single') continue;
    steps.push({ text, offset: position, open: end === width && kind !== 'pair' });
    proved = end;
  }
  return steps;
}
