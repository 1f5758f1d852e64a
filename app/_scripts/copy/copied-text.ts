/** What the page knows of a block of code. */
export interface CodeBlock {
  /** Its lines as they are shown, without numbers. */
  text: string;
  /** The first character of each line is the sign of a diff, and not code. */
  signed: boolean;
  /** Finds the prompt that begins a line, in a block that shows a session (lib/markdown/code/prompts). */
  prompt?: RegExp;
}

/**
 * What the copy button copies.
 *
 * - Of a diff in a language, the code after the change: no signs, no removed lines. A diff that only
 *   removes lines gives these.
 * - Of a session, the commands without their prompts; without a prompt in it, the whole block.
 * - Of every other block, its text.
 */
export function copiedText({ text, signed, prompt }: CodeBlock): string {
  const lines = text.split('\n');
  if (signed) {
    const kept = lines.filter((line) => line[0] !== '-');
    return withoutBlank((kept.length > 0 ? kept : lines).map((line) => line.slice(1))).join('\n');
  }
  return (prompt && commandsOf(text, prompt).join('\n')) || text;
}

/** Many write a blank after each sign. Code is indented by an even number, so an odd one shows such a blank. */
function withoutBlank(lines: readonly string[]): readonly string[] {
  const indents = lines.filter((line) => line.trim()).map((line) => line.search(/\S/));
  return Math.min(...indents) % 2 === 1 ? lines.map((line) => line.slice(1)) : lines;
}

function commandsOf(text: string, prompt: RegExp): string[] {
  // Above a command, # begins a comment; root's prompt looks the same.
  const lines = text.replace(/^(#.*\n)+(?=\$ )/gm, '').split('\n');
  const marks = lines.map((line) => prompt.exec(line));
  const onlyContinues = marks.every((mark) => !mark || mark[1] === '>');
  const commands: string[] = [];
  let continues = false;
  let follows = false;
  lines.forEach((line, index) => {
    const mark = marks[index];
    // After output, > is a part of it, as npm prints it.
    const isCommand = mark && (mark[1] !== '>' || onlyContinues || follows);
    follows = isCommand || continues;
    if (follows) commands.push(isCommand ? line.slice(mark[0].length) : line);
    continues = follows && line.endsWith('\\');
  });
  return commands.filter(Boolean);
}
