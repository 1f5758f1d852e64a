import type { LineCounter, YAMLParseError } from 'yaml';
import type { Fault } from '../fault';

/**
 * Turns an error of the YAML parser into a fault that names the author's mistake: missing or unclosed
 * quotation marks, a tab as indentation, or a line without a key.
 *
 * @param text the text that was parsed; its line 1 is line 1 of the file.
 */
export function yamlFault(
  { code, pos, message }: YAMLParseError,
  text: string,
  lines: LineCounter,
): Fault {
  const { line, col: column } = lines.linePos(pos[0]);
  const linesUpTo = text.split('\n').slice(0, line);
  if (code === 'TAB_AS_INDENT') return { name: 'yamlTab', line, column };
  if (code === 'MISSING_CHAR' && message.endsWith('quote')) {
    const open = linesUpTo.findLastIndex((candidate) =>
      /^[\p{L}\w-]+:[ \t]+(['"])(?!.*\1)/u.test(candidate),
    );
    if (open !== -1)
      return { name: 'quoteUnclosed', line: open + 1, column: valueColumn(linesUpTo[open]) };
  }
  // When ` #` turns the closing bracket into a comment, the parser reports the error on the next line.
  const hidden = linesUpTo.findLastIndex((candidate) =>
    /^[\p{L}\w-]+:[ \t]+\[(?:.*\s)?#.*\]/u.test(candidate),
  );
  if (code === 'BAD_INDENT' && hidden !== -1)
    return needsQuotes(linesUpTo[hidden] ?? '', hidden + 1);
  const faultyLine = linesUpTo.at(-1) ?? '';
  const value = faultyLine.slice(valueColumn(faultyLine) - 1);
  const inValue = value !== '' && column >= valueColumn(faultyLine);
  const bracketUnclosed = /^[[{][^\]}]*$/.test(value);
  if (inValue && !bracketUnclosed) {
    return needsQuotes(faultyLine, line);
  }
  if (code === 'MULTILINE_IMPLICIT_KEY') return { name: 'notKeyValue', line, column };
  return { name: 'yamlSyntax', line, column, fact: { value: message } };
}

function needsQuotes(text: string, line: number): Fault {
  const column = valueColumn(text);
  return { name: 'needsQuotes', line, column, fact: { value: text.slice(column - 1) } };
}

/**
 * 1-based column of the value in a line `key: value` or an item `- value`; in other lines, one past the end.
 */
function valueColumn(line = ''): number {
  return 1 + (/^(?:[\p{L}\w-]+:|[ \t]*-)[ \t]+(?=\S)/u.exec(line)?.[0] ?? line).length;
}
