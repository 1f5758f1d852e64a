/** One token of the index: a word, a pair of adjacent characters, or a single character. */
export interface Token {
  text: string;
  /** The `widthOf` of the text before it. */
  position: number;
  kind: 'word' | 'pair' | 'single';
}

const WORD = String.raw`[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9]`;
const TOKEN = new RegExp(String.raw`(${WORD}+)|\S(?=(\S?))`, 'gu');
const WORD_BEFORE = new RegExp(`${WORD}$`, 'u');
const WORD_FIRST = new RegExp(`^${WORD}`, 'u');

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
 * The indexes at which a folded term occurs in a folded text. A term that begins with a word matches only at
 * the beginning of a word (`ver` matches `version`, not `server`).
 */
export function* occurrencesOf(term: string, folded: string): Generator<number> {
  if (term === '') return;
  const atWordStart = WORD_FIRST.test(term);
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
    if (!atWordStart || !WORD_BEFORE.test(folded.slice(Math.max(0, at - 2), at))) yield at;
  }
}
