/**
 * Characters that a terminal interprets or that are invisible: controls (C0, DEL, C1), line breaks, format
 * characters such as those of bidirectional text, zero-width characters and fillers, lone surrogates (Unicode
 * 17, including `Default_Ignorable_Code_Point`). The capture group matches exceptions that stay unchanged:
 * joiners and tags within emoji (UTS #51), and one variation selector after a visible character, as in 葛󠄀.
 */
const INVISIBLE = new RegExp(
  [
    // The capture group: these three are left unchanged.
    '(\\u{1F3F4}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{2,6}\\u{E007F}',
    '(?<=\\p{ExtPict}[\\uFE0F\\u{1F3FB}-\\u{1F3FF}]?)\\u200D(?=\\p{ExtPict})',
    '(?<=[\\p{L}\\p{N}\\p{P}\\p{S}])[\\uFE00-\\uFE0F\\u{E0100}-\\u{E01EF}])',
    '[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{DI}]',
  ].join('|'),
  'gu',
);

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * Escapes text from outside (a file name, a value, a name in a comment) to one line that no terminal and no
 * log interprets: invisible characters become `\x1b`, `\n`, `\u202e`.
 */
export function visibleLine(text: string): string {
  return escaped(text, (character) => NAMED[character] ?? codeOf(character));
}

/**
 * Escapes text of several lines for printing: like {@link visibleLine}, but line feeds and tabs stay. It also
 * breaks up commands of GitHub Actions (`::error`, `##[group]`); the runner accepts the former after
 * whitespace, the latter anywhere in a line.
 */
export function visibleText(text: string): string {
  return escaped(text, (character) => (/[\n\t]/.test(character) ? character : codeOf(character)))
    .replace(/^([^\S\n]*):(?=:)/gm, '$1\\x3a')
    .replaceAll('##[', '\\x23#[');
}

/** Escapes the invisible characters in JSON text; its value stays the same (RFC 8259 §7). */
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
  return text.replace(INVISIBLE, (match, exception?: string) => exception ?? escapeOf(match));
}

function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x100) return `\\x${hex(code, 2)}`;
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\u{${hex(code, 1)}}`;
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0');
}
