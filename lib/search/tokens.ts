/** One entry of the index: a word, or a character with the one that follows it. */
export interface Token {
  text: string;
  /** Where it begins, as `widthOf` of what stands before it. */
  position: number;
  kind: 'word' | 'pair' | 'single';
}

const WORD = String.raw`[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9]`;
const TOKEN = new RegExp(String.raw`(${WORD}+)|\S(?=(\S?))`, 'gu');
const WORD_BEFORE = new RegExp(`${WORD}$`, 'u');
const WORD_FIRST = new RegExp(`^${WORD}`, 'u');

/**
 * The width of a folded text: two for each UTF-16 unit and one for each white space, so that a
 * distance tells whether there is a space in it. `2 é` and `2字é` differ though only `2` and `é` are
 * looked up.
 */
export function widthOf(folded: string): number {
  return 2 * folded.length - (folded.match(/\s/g)?.length ?? 0);
}

/**
 * Cuts a folded text into tokens. A run of Latin, Greek or Cyrillic letters and digits is a word,
 * known at its first letter only. Any other character that is not white space is a pair with its
 * right neighbour (`読書会` gives `読書`, `書会`, `会`), or single before white space and at the end.
 */
export function* tokensOf(folded: string): Generator<Token> {
  let position = 0;
  let end = 0;
  for (const { 0: text, 1: word, 2: next, index } of folded.matchAll(TOKEN)) {
    // Between two matches there is nothing but white space.
    position += index - end;
    if (word !== undefined) yield { text, position, kind: 'word' };
    else if (next) yield { text: text + next, position, kind: 'pair' };
    else yield { text, position, kind: 'single' };
    position += 2 * text.length;
    end = index + text.length;
  }
}

/**
 * Where a folded term occurs in a folded text: anywhere, but a term that begins with a word only
 * where a word begins (`ver` is in `version`, not in `server`).
 */
export function* occurrencesOf(term: string, folded: string): Generator<number> {
  if (term === '') return;
  const atWordStart = WORD_FIRST.test(term);
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
    if (!atWordStart || !WORD_BEFORE.test(folded.slice(Math.max(0, at - 2), at))) yield at;
  }
}
