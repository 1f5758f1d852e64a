/** Longest text of a comment, in characters (code points). */
export const MAX_BODY = 5000;
/** Longest name, in characters. */
export const MAX_NAME = 250;
/** Longest address of a site or of mail, in characters. */
export const MAX_ADDRESS = 300;
/** Deepest nesting of quotes and lists. */
export const MAX_DEPTH = 20;

/** Why a text is not even read as Markdown. */
export type BodyFault = 'empty' | 'long' | 'deep';

const MARKERS = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;

/** Checks a text against the limits that keep reading it cheap, without reading it. */
export function bodyFault(body: string): BodyFault | null {
  if (isBlank(body)) return 'empty';
  if (isLonger(body, MAX_BODY)) return 'long';
  return body.split('\n').some((line) => depthOf(line) > MAX_DEPTH) ? 'deep' : null;
}

// U+2800 is a pattern of Braille without a dot, U+1D159 a note without a head.
const UNSEEN = /^[\s\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\p{NChar}\u2800\u{1D159}]*$/u;

/**
 * Whether nothing of a text would be seen: blanks, controls, what is ignorable by default (Unicode
 * 16, DerivedCoreProperties), and marks without a letter that carries them.
 */
export function isBlank(text: string): boolean {
  return UNSEEN.test(text);
}

/** Whether a text has more characters than that; UTF-16 units are looked at first, which is free. */
export function isLonger(text: string, characters: number): boolean {
  if (text.length <= characters) return false;
  return text.length > characters * 2 || [...text].length > characters;
}

/** Quotes and list items a line begins or, by its indentation, may continue. */
function depthOf(line: string): number {
  const prefix = MARKERS.exec(line)?.[0];
  // Indentation alone is text or code; only a marker after it makes it a list inside others.
  if (prefix === undefined) return 0;
  const columns = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
  return Math.floor(columns / 2) + (prefix.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0);
}
