/** One token of the index: a word, a pair of adjacent characters, or a single character. */
export interface Token {
  text: string;
  /** The `widthOf` of the text before it. */
  position: number;
  kind: 'word' | 'pair' | 'single';
}

/** A term that begins with a word of at least this many letters or digits matches inside words too. */
export const SHORTEST_INSIDE = 3;

const WORD = String.raw`[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9]`;
const TOKEN = new RegExp(String.raw`(${WORD}+)|\S(?=(\S?))`, 'gu');
const WORD_BEFORE = new RegExp(`${WORD}$`, 'u');
const WORD_FIRST = new RegExp(`^${WORD}`, 'u');
const LONG_WORD_FIRST = new RegExp(`^${WORD}{${SHORTEST_INSIDE}}`, 'u');

/**
 * The width of a folded text: two for each UTF-16 code unit, but one for each whitespace character. So the distance
 * between two tokens shows whether a space separates them: the query `2 é`, for which only `2` and `é` are looked
 * up, does not match `2字é`.
 */
export function widthOf(folded: string): number {
  return 2 * folded.length - (folded.match(/\s/g)?.length ?? 0);
}

/**
 * Splits a folded text into tokens. A run of Latin, Greek or Cyrillic letters and digits is a word. Any other
 * character that is not whitespace is a pair with the next character (`読書会` gives `読書`, `書会`, `会`), or single
 * before whitespace and at the end.
 */
export function* tokensOf(folded: string): Generator<Token> {
  let position = 0;
  let end = 0;
  for (const { 0: text, 1: word, 2: next, index } of folded.matchAll(TOKEN)) {
    // Between two matches there is only whitespace.
    position += index - end;
    if (word !== undefined) yield { text, position, kind: 'word' };
    else if (next) yield { text: text + next, position, kind: 'pair' };
    else yield { text, position, kind: 'single' };
    position += 2 * text.length;
    end = index + text.length;
  }
}

/**
 * Whether a folded term also matches inside words, as `hub` in `github`. A term that begins with only one or two letters or
 * digits does not, because they occur in too many words: `go` matches `golang`, not `mongo`.
 */
export function matchesInside(term: string): boolean {
  return LONG_WORD_FIRST.test(term);
}

/** An occurrence of a term: its index in the folded text, and whether it begins inside a word. */
export interface Occurrence {
  at: number;
  inside: boolean;
}

/** The occurrences of a folded term in a folded text; those inside words only if `matchesInside` allows them. */
export function* occurrencesOf(term: string, folded: string): Generator<Occurrence> {
  if (term === '') return;
  const isWord = WORD_FIRST.test(term);
  const anywhere = matchesInside(term);
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
    const inside = isWord && WORD_BEFORE.test(folded.slice(Math.max(0, at - 2), at));
    if (anywhere || !inside) yield { at, inside };
  }
}
