/** Maximum length of the text of a comment, in characters (code points). */
export const MAX_BODY = 5000;
/** Maximum length of a name, in characters. */
export const MAX_NAME = 250;
/** Maximum length of a URL or a mail address, in characters. */
export const MAX_ADDRESS = 300;
/** Maximum nesting of block quotes and lists. */
export const MAX_DEPTH = 20;

/** Why a text is refused before it is parsed as Markdown. */
export type BodyFault = 'empty' | 'long' | 'deep';

const MARKERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;

/**
 * Checks a text against the limits that keep parsing cheap, without parsing it. Returns `null` when it is
 * within them.
 */
export function bodyFault(body: string): BodyFault | null {
  if (isInvisible(body)) return 'empty';
  if (isLonger(body, MAX_BODY)) return 'long';
  return body.split('\n').some((line) => depthOf(line) > MAX_DEPTH) ? 'deep' : null;
}

// U+2800 is the blank Braille pattern, U+1D159 the musical symbol null notehead.
const INVISIBLE =
  /^[\s\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\p{NChar}\u2800\u{1D159}]*$/u;

/**
 * Returns whether a text consists of invisible characters: whitespace, control characters, default ignorable
 * code points (Unicode 16, DerivedCoreProperties), and combining marks without a base character.
 */
export function isInvisible(text: string): boolean {
  return INVISIBLE.test(text);
}

/** Returns whether a text has more than `limit` characters (code points). */
export function isLonger(text: string, limit: number): boolean {
  // A code point has one or two UTF-16 code units, so `length`, which is faster, often decides.
  if (text.length <= limit) return false;
  return text.length > limit * 2 || [...text].length > limit;
}

/**
 * Returns the number of block quotes and list items that a line starts or, by its indentation, may continue.
 */
function depthOf(line: string): number {
  const prefix = MARKERS.exec(line)?.[0];
  // Indentation counts only before a marker, where it may mean a nested list; otherwise it is text or code.
  if (prefix === undefined) return 0;
  const columns = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
  return Math.floor(columns / 2) + (prefix.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0);
}
