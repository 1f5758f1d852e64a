/**
 * What lower case and NFKC make of one piece does not depend on its neighbours: a character with
 * the marks that combine with it, the letters of one Korean syllable, or a run of white space.
 */
const PIECE =
  /\s+|[\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF\uAC00-\uD7A3\uFFA0-\uFFDC\u3131-\u318E]+[\p{M}\uFF9E\uFF9F]*|[^\s][\p{M}\uFF9E\uFF9F]*/gu;

/**
 * Code points that show nothing by themselves (Unicode, Default_Ignorable_Code_Point): selectors of a
 * variant, soft hyphens, zero-width spaces and joiners, marks of direction.
 */
const UNSEEN = /\p{DI}/gu;

/**
 * Makes texts a reader takes for the same equal: NFKC (Unicode UAX #15) and lower case, so that
 * `Ｇｏ`, `go` and `GO`, `ﾌﾞﾛｸﾞ` and `ブログ` agree; hiragana and katakana stay apart. White space of any
 * length becomes one space, and what shows nothing goes. Halves of surrogate pairs become U+FFFD.
 */
export function fold(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(UNSEEN, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/ς/g, 'σ')
    .replace(/\s+/g, ' ');
}

/** A folded text and the way back to the text it was made from. */
export interface Folded {
  folded: string;
  /** For each index of `folded` and its end, the index in the text (UTF-16) its piece begins at. */
  origins: number[];
}

/** Folds a text and keeps, for each character, where it came from. */
export function foldWithOrigins(text: string): Folded {
  let folded = '';
  const origins: number[] = [];
  // Marks combine with what stands before them also across something unseen.
  let seen = '';
  const places: number[] = [];
  for (const { 0: run, index } of text.replace(/\p{Cs}/gu, '\uFFFD').matchAll(/\P{DI}+/gu)) {
    seen += run;
    for (let at = 0; at < run.length; at++) places.push(index + at);
  }
  for (const match of seen.matchAll(PIECE)) {
    let piece = fold(match[0]);
    // A piece may begin with a space of its own, as U+00B4 does.
    if (folded.endsWith(' ')) piece = piece.replace(/^ /, '');
    for (let index = 0; index < piece.length; index++) {
      origins.push(places[match.index] ?? 0);
    }
    folded += piece;
  }
  origins.push(text.length);
  return { folded, origins };
}
