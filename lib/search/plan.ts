import { matchesInside, type Token, tokensOf, widthOf } from './tokens';
import { fewestPieces } from './word-pieces';

/** A token to look up. */
export interface Step {
  text: string;
  /** Its position in the term, measured with `widthOf`. */
  offset: number;
  /** Whether longer tokens that begin with `text` match too: the term ends here, so a word may be half typed. */
  open: boolean;
  /** Whether `text` also matches inside words: the term begins with it, and `matchesInside` allows it. */
  inside: boolean;
  kind: Token['kind'];
}

/**
 * The fewest tokens whose positions prove that a folded term occurs: every second pair of a run, because
 * adjacent pairs share a character. A word or a single character at the end of the term matches as a prefix. A long
 * word is looked up in pieces.
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
    const pieces = kind === 'word' ? fewestPieces(text) : [{ text, offset: 0 }];
    const open = end === width && kind !== 'pair' && pieces.length === 1;
    for (const piece of pieces) {
      const offset = position + piece.offset;
      const inside = offset === 0 && matchesInside(term);
      steps.push({ text: piece.text, offset, open, inside, kind });
    }
    proved = end;
  }
  return steps;
}
