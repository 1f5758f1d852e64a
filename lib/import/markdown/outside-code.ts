/**
 * Matches fenced code blocks, also in lists and quotations, and code spans on one line. Only a line
 * without further backticks opens a block (CommonMark 0.31.2 §4.5).
 */
export const CODE =
  /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?<fence>`{3,}(?=[^`\n]*$)|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\k<fence>[`~]*[ \t]*$|(?![\s\S]))|(?<!`)(?<ticks>`+)(?!`)[^\n]*?(?<!`)\k<ticks>(?!`)/gm;

/**
 * Changes a Markdown text, except for its code blocks and code spans.
 *
 * @param change called with each text between two pieces of code, so its patterns cannot match
 *   across code.
 */
export function outsideCode(text: string, change: (part: string) => string): string {
  let result = '';
  let at = 0;
  for (const { index, 0: code } of text.matchAll(CODE)) {
    result += change(text.slice(at, index)) + code;
    at = index + code.length;
  }
  return result + change(text.slice(at));
}

/**
 * Changes a Markdown text in which a placeholder replaces each code block and code span, so that
 * patterns can match across code but not inside it. A placeholder begins with a character of the
 * private use area and has no line break. Where the indentation of a placeholder changes, that of its
 * code changes with it.
 */
export function aroundCode(text: string, change: (masked: string) => string): string {
  let mark = '\uE000';
  while (text.includes(mark)) mark += '\uE000';
  const codes: { indent: string; code: string }[] = [];
  const masked = text.replace(CODE, (whole) => {
    const [indent = ''] = /^[ \t>]*/.exec(whole) ?? [];
    return `${indent}${mark}${codes.push({ indent, code: whole.slice(indent.length) }) - 1}\uE001`;
  });
  return change(masked).replace(
    new RegExp(`(^[ \\t>]*|)${mark}(\\d+)\uE001`, 'gm'),
    (_, before: string, index: string) => {
      const { indent = '', code = '' } = codes[Number(index)] ?? {};
      return before + (before === indent ? code : code.replaceAll(`\n${indent}`, `\n${before}`));
    },
  );
}
