/**
 * A piece of text whose lower case and NFKC do not depend on its neighbours: a character with its combining
 * marks, the jamo of a Korean syllable, or a run of whitespace.
 */
const PIECE =
  /\s+|[\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF\uAC00-\uD7A3\uFFA0-\uFFDC\u3131-\u318E]+[\p{M}\uFF9E\uFF9F]*|[^\s][\p{M}\uFF9E\uFF9F]*/gu;

/**
 * Invisible code points (Unicode, Default_Ignorable_Code_Point): variation selectors, soft hyphens,
 * zero-width spaces and joiners, directional marks.
 */
const INVISIBLE = /\p{DI}/gu;

/**
 * Folds a text so that spellings that readers consider the same become equal. NFKC (Unicode UAX #15) and lower case
 * make `Ｇｏ`, `go` and `GO` equal, and `ﾌﾞﾛｸﾞ` and `ブログ`; hiragana and katakana stay distinct. A run of whitespace
 * becomes one space, invisible characters are removed, and lone surrogates become U+FFFD.
 */
export function fold(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/ς/g, 'σ')
    .replace(/\s+/g, ' ');
}

/** A folded text, with the positions in the original. */
export interface Folded {
  folded: string;
  /**
   * For each index of `folded` and for its end, the UTF-16 index in the original at which its piece begins.
   */
  origins: number[];
}

/** Folds a text and maps every character to its position in the original. */
export function foldWithOrigins(text: string): Folded {
  let folded = '';
  const origins: number[] = [];
  // Combining marks apply to the character before them even across an invisible character.
  let visible = '';
  const positions: number[] = [];
  for (const { 0: run, index } of text.replace(/\p{Cs}/gu, '\uFFFD').matchAll(/\P{DI}+/gu)) {
    visible += run;
    for (let at = 0; at < run.length; at++) positions.push(index + at);
  }
  for (const match of visible.matchAll(PIECE)) {
    let piece = fold(match[0]);
    // A piece may fold to text that begins with a space, as U+00B4 does.
    if (folded.endsWith(' ')) piece = piece.replace(/^ /, '');
    for (let index = 0; index < piece.length; index++) {
      origins.push(positions[match.index] ?? 0);
    }
    folded += piece;
  }
  origins.push(text.length);
  return { folded, origins };
}
