import type { LineCounter, YAMLParseError } from 'yaml';
import type { Fault } from '../fault';

/**
 * Turns an error of the YAML parser into what the author did: forgot quotation marks or left them
 * open, indented with a tab, or wrote a line without a key.
 */
export function yamlFault(
  { code, pos, message }: YAMLParseError,
  text: string,
  lines: LineCounter,
): Fault {
  const { line, col: column } = lines.linePos(pos[0]);
  const rows = text.split('\n').slice(0, line);
  if (code === 'TAB_AS_INDENT') return { name: 'yamlTab', line, column };
  if (code === 'MISSING_CHAR' && message.endsWith('quote')) {
    const open = rows.findLastIndex((row) => /^[\p{L}\w-]+:[ \t]+(['"])(?!.*\1)/u.test(row));
    if (open !== -1)
      return { name: 'quoteUnclosed', line: open + 1, column: valueColumn(rows[open]) };
  }
  // A `#` that hides the bracket at the end of its line is noticed on the next one.
  const hidden = rows.findLastIndex((row) => /^[\p{L}\w-]+:[ \t]+\[(?:.*\s)?#.*\]/u.test(row));
  if (code === 'BAD_INDENT' && hidden !== -1) return needsQuotes(rows[hidden] ?? '', hidden + 1);
  const written = rows.at(-1) ?? '';
  const value = written.slice(valueColumn(written) - 1);
  const inValue = value !== '' && column >= valueColumn(written);
  const bracketUnclosed = /^[[{][^\]}]*$/.test(value);
  if (inValue && !bracketUnclosed) {
    return needsQuotes(written, line);
  }
  if (code === 'MULTILINE_IMPLICIT_KEY') return { name: 'notKeyValue', line, column };
  return { name: 'yamlSyntax', line, column, fact: { value: message } };
}

function needsQuotes(row: string, line: number): Fault {
  const column = valueColumn(row);
  return { name: 'needsQuotes', line, column, fact: { value: row.slice(column - 1) } };
}

/** Column of the value in a line `key: value` or an item `- value`; one past the end when the line is none. */
function valueColumn(row = ''): number {
  return 1 + (/^(?:[\p{L}\w-]+:|[ \t]*-)[ \t]+(?=\S)/u.exec(row)?.[0] ?? row).length;
}
