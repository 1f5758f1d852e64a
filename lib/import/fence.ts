/** A block of code as Markdown, with a fence longer than any in it. */
export function fence(info: string, code: string, isNumbered = false): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}${info}${isNumbered ? ' showLineNumbers' : ''}\n${code}\n${ticks}`;
}
