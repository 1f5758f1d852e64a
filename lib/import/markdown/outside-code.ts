/** Fenced blocks, and spans of code on one line. */
export const CODE =
  /^(?<fence> {0,3}(?:`{3,}|~{3,}))[^\n]*\n[\s\S]*?(?:^ {0,3}\k<fence>[`~]*[ \t]*$|(?![\s\S]))|(?<!`)(?<ticks>`+)(?!`)[^\n]*?(?<!`)\k<ticks>(?!`)/gm;

/** Changes a Markdown text but for its code: fenced blocks and code spans stay as they are. */
export function outsideCode(text: string, change: (part: string) => string): string {
  let result = '';
  let at = 0;
  // The part between two pieces of code is changed whole; a pattern must not need what is beyond.
  for (const { index, 0: code } of text.matchAll(CODE)) {
    result += change(text.slice(at, index)) + code;
    at = index + code.length;
  }
  return result + change(text.slice(at));
}
