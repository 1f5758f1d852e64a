/** Prints a code block with a fence that is longer than any in the code. */
export function fenced(code: string, info: string): string {
  const runs = code.match(/`{3,}/g) ?? [];
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  return `${fence}${info}\n${code}\n${fence}`;
}
