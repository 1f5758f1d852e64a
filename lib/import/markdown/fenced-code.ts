import { CODE } from './outside-code';

/** Prints a code block with a fence that is longer than any in the code. */
export function fenced(code: string, info: string): string {
  const runs = code.match(/`{3,}/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${fence}${info}\n${code}\n${fence}`;
}

/** Returns for each line of a text whether it belongs to a fenced code block, also in a list or a quotation. */
export function linesInCode(lines: readonly string[]): boolean[] {
  const text = lines.join('\n');
  const isInCode: boolean[] = lines.map(() => false);
  let line = 0;
  let at = 0;
  for (const { index, 0: code, groups } of text.matchAll(CODE)) {
    if (groups?.fence === undefined) continue;
    line += countLines(text.slice(at, index));
    const end = line + countLines(code);
    isInCode.fill(true, line, end + 1);
    line = end;
    at = index + code.length;
  }
  return isInCode;
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}

/** The first line of a code block: its indentation, its fence, and its info string. */
interface FenceOpening {
  indent: string;
  fence: string;
  info: string;
}

/**
 * Changes the first line of each code block of a Markdown text. Text inside a code block that looks
 * like one is unchanged.
 *
 * @param change returns the new first line, or several lines when text comes before the block.
 */
export function changeFences(text: string, change: (opening: FenceOpening) => string): string {
  return text.replace(CODE, (code: string) => {
    const [line, indent = '', fence = '', info = ''] =
      /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(`{3,}|~{3,})([^\n]*)\n/.exec(code) ?? [];
    if (line === undefined) return code;
    return `${change({ indent, fence, info: info.trim() })}\n${code.slice(line.length)}`;
  });
}
