/** What the copy button needs to know about a code block of the page. */
export interface CodeBlock {
  /** Its lines as shown, without line numbers. */
  text: string;
  /** Whether a `+`, `-` or space at the beginning of a line is that of a diff, and not code. */
  signed: boolean;
  /**
   * Matches the prompt at the beginning of a line, in a block that shows a session
   * (lib/markdown/code/prompts).
   */
  prompt?: RegExp;
}

/**
 * The text that the copy button copies.
 *
 * - Of a diff of code in a language, the code after the change: without removed lines, and without the `+` or space
 *   at the start of each line. If the diff only removes lines, those lines without their `-`.
 * - Of a session, the commands without their prompts; if it has no prompt, the whole block.
 * - Of every other block, its text.
 */
export function copiedText({ text, signed, prompt }: CodeBlock): string {
  const lines = text.split('\n');
  if (signed) {
    const remaining = lines.filter((line) => line[0] !== '-');
    return withoutSpace(
      (remaining.length > 0 ? remaining : lines).map((line) => line.replace(/^[+\- ]/, '')),
    ).join('\n');
  }
  return (prompt && commandsOf(text, prompt).join('\n')) || text;
}

/**
 * Many authors write a space after each `+` and `-`. Code is indented by an even number of spaces, so if the
 * smallest indentation is odd, there is such a space.
 */
function withoutSpace(lines: readonly string[]): readonly string[] {
  const indents = lines.filter((line) => line.trim()).map((line) => line.search(/\S/));
  return Math.min(...indents) % 2 === 1 ? lines.map((line) => line.slice(1)) : lines;
}

function commandsOf(text: string, prompt: RegExp): string[] {
  // A line with # above a $ prompt is a comment; it looks like the prompt of root.
  const lines = text.replace(/^(#.*\n)+(?=\$ )/gm, '').split('\n');
  const marks = lines.map((line) => prompt.exec(line));
  const onlyContinues = marks.every((mark) => !mark || mark[1] === '>');
  const commands: string[] = [];
  let continues = false;
  let follows = false;
  lines.forEach((line, index) => {
    const mark = marks[index];
    // A > after output belongs to the output, as in the output of npm.
    const isCommand = mark && (mark[1] !== '>' || onlyContinues || follows);
    follows = isCommand || continues;
    if (follows) commands.push(isCommand ? line.slice(mark[0].length) : line);
    continues = follows && line.endsWith('\\');
  });
  return commands.filter(Boolean);
}
