/** Longest text shown whole, in code points. */
const LONGEST = 60;

/** A value as an owner would write it, cut when it is long: `'夜'`, `0`, `{ … }`, `NaN`. */
export function shownValue(value: unknown): string {
  if (typeof value === 'string') {
    const [...points] = value;
    const text = points.length > LONGEST ? `${points.slice(0, LONGEST).join('')}…` : value;
    return `'${escaped(text)}'`;
  }
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[ … ]';
  if (typeof value === 'object' && value !== null) return '{ … }';
  if (typeof value === 'function') return 'function';
  return typeof value === 'bigint' ? `${value}n` : String(value);
}

/** Escapes, as JavaScript does, quotes, backslashes and what a terminal would obey or not show. */
function escaped(text: string): string {
  return text
    .replace(/[\\']/g, '\\$&')
    .replace(
      /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/gu,
      (character) => NAMED[character] ?? `\\u{${character.codePointAt(0)?.toString(16)}}`,
    );
}

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
