/** Maximum length of a text that is shown completely, in code points. */
const MAX_LENGTH = 60;

/** A value as an owner would write it, shortened when it is long: `'夜'`, `0`, `{ … }`, `NaN`. */
export function shownValue(value: unknown): string {
  if (typeof value === 'string') {
    const [...points] = value;
    const text = points.length > MAX_LENGTH ? `${points.slice(0, MAX_LENGTH).join('')}…` : value;
    return `'${escaped(text)}'`;
  }
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[ … ]';
  if (typeof value === 'object' && value !== null) return '{ … }';
  if (typeof value === 'function') return 'function';
  return typeof value === 'bigint' ? `${value}n` : String(value);
}

/**
 * Escapes quotation marks, backslashes and control characters as in a JavaScript string, so that a terminal
 * shows them.
 */
function escaped(text: string): string {
  return text
    .replace(/[\\']/g, '\\$&')
    .replace(
      /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/gu,
      (character) => SHORT_ESCAPES[character] ?? `\\u{${character.codePointAt(0)?.toString(16)}}`,
    );
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
