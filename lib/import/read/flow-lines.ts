/** The beginning of a line with a value that can go on in the next lines: the key or the dashes before it, and its first character. */
const START = /^([ \t]*(?:-[ \t]+)*(?:[^\s"'#[{,:-][^\n:]*:[ \t]+)?)(["'[{])/gm;

/**
 * Indents the further lines of values in quotation marks and brackets. They may begin in the first column for most
 * parsers of YAML, but not by its standard (https://yaml.org/spec/1.2.2/#741-flow-sequences), so not for ours.
 */
export function indentFlowLines(yaml: string): string {
  let result = '';
  let done = 0;
  for (const match of yaml.matchAll(START)) {
    const [, before = ''] = match;
    const start = match.index + before.length;
    if (start < done) continue;
    const end = endOfFlow(yaml, start);
    if (end === undefined) continue;
    const indent = ' '.repeat(/^[ \t-]*/.exec(before)?.[0].length ?? 0);
    const value = yaml.slice(start, end).replace(/\n(?=.*\S)/g, `\n${indent}  `);
    result += yaml.slice(done, start) + value;
    done = end;
  }
  return result + yaml.slice(done);
}

/** Returns the end of a value that begins with a quotation mark or a bracket; `undefined` when it has none. */
function endOfFlow(text: string, start: number): number | undefined {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === '"' || character === "'") {
      // After a letter, as in `[it's]`, it is no quotation mark.
      if (at > start && /[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) continue;
      const quoted = /"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*'/y;
      quoted.lastIndex = at;
      const [whole] = quoted.exec(text) ?? [];
      if (whole === undefined) return undefined;
      at += whole.length - 1;
    } else if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
    if (depth === 0) return at + 1;
  }
  return undefined;
}
