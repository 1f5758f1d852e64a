/** Matches fenced code blocks, and code spans on one line. */
export const CODE =
  /^(?<fence> {0,3}(?:`{3,}|~{3,}))[^\n]*\n[\s\S]*?(?:^ {0,3}\k<fence>[`~]*[ \t]*$|(?![\s\S]))|(?<!`)(?<ticks>`+)(?!`)[^\n]*?(?<!`)\k<ticks>(?!`)/gm;

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
