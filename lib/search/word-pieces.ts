import { SHORTEST_INSIDE, widthOf } from './tokens';

/** A part of a word, as the index lists it, and the `widthOf` of the letters before it. */
export interface Piece {
  text: string;
  offset: number;
}

/** The first character of a piece that begins inside a word. No other token begins with a space. */
export const INSIDE = ' ';

/** The maximum length of a piece in letters: without it, the index would grow with the square of the length of a word. */
const LONGEST = 12;

/**
 * The pieces of a word that the index lists, one for each letter that at least two others follow: from this letter to the end
 * of the word, at most 12 letters. `github` gives `github`, ` ithub`, ` thub` and ` hub`, so that a search for pieces that
 * begin with `hub` finds it. A word of one or two letters is one piece.
 */
export function piecesOf(word: string): Piece[] {
  const letters = [...word];
  const pieces: Piece[] = [];
  let offset = 0;
  for (const [at, letter] of letters.entries()) {
    const text = letters.slice(at, at + LONGEST).join('');
    if (at === 0) pieces.push({ text, offset });
    else if (at + SHORTEST_INSIDE <= letters.length) pieces.push({ text: INSIDE + text, offset });
    offset += widthOf(letter);
  }
  return pieces;
}

/**
 * The fewest pieces that contain every letter of a word: the word itself, or for a word of more than 12 letters, pieces of 12
 * letters, of which only the last may overlap the one before it.
 */
export function fewestPieces(word: string): Piece[] {
  const last = [...word].length - LONGEST;
  return piecesOf(word).filter(
    (_, at) => at === 0 || at === last || (at < last && at % LONGEST === 0),
  );
}
