/**
 * What a terminal obeys, or what a person does not see: controls (C0, DEL, C1), the ends of lines, format
 * characters such as those of bidirectional text, zero-width characters and fillers, halves of surrogate
 * pairs (Unicode 17, `Default_Ignorable_Code_Point` among them). Left as they are where they belong: the
 * joiners and tags of emoji (UTS #51), and one variation selector behind a visible character, as in 葛󠄀.
 */
const UNSEEN = new RegExp(
  [
    // The first three are kept.
    '(\\u{1F3F4}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{2,6}\\u{E007F}',
    '(?<=\\p{ExtPict}[\\uFE0F\\u{1F3FB}-\\u{1F3FF}]?)\\u200D(?=\\p{ExtPict})',
    '(?<=[\\p{L}\\p{N}\\p{P}\\p{S}])[\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}])',
    '[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{DI}]',
  ].join('|'),
  'gu',
);

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * A text from outside (the name of a file, a value, a name in a comment) as one line that no terminal and
 * no log takes for more than text: what nobody sees is written as `\x1b`, `\n`, `\u202e`.
 */
export function visibleLine(text: string): string {
  return escaped(text, (character) => NAMED[character] ?? codeOf(character));
}

/**
 * A text of several lines as it is printed: as {@link visibleLine}, but that line feeds and tabs stay. A
 * line that GitHub Actions would take for a command (`::error`, `##[group]`) is made none; the runner looks
 * behind blanks for the first, and anywhere in a line for the second.
 */
export function visibleText(text: string): string {
  return escaped(text, (character) => (/[\n\t]/.test(character) ? character : codeOf(character)))
    .replace(/^([^\S\n]*):(?=:)/gm, '$1\\x3a')
    .replaceAll('##[', '\\x23#[');
}

/** Text of JSON in which what nobody sees is escaped: the same JSON (RFC 8259 §7). */
export function visibleJson(json: string): string {
  return escaped(json, (character) =>
    /[\t\n\r]/.test(character)
      ? character
      : character
          .split('')
          .map((unit) => `\\u${hex(unit.charCodeAt(0), 4)}`)
          .join(''),
  );
}

function escaped(text: string, escapeOf: (character: string) => string): string {
  return text.replace(UNSEEN, (found, kept?: string) => kept ?? escapeOf(found));
}

function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x100) return `\\x${hex(code, 2)}`;
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\u{${hex(code, 1)}}`;
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
