/**
 * The source of a regular expression that matches a shell prompt at the start of a line, such as
 * `(venv) user@host:~/blog$ `. Its first group is the end of the prompt, such as `$`.
 *
 * @param ends the possible ends of a prompt, as in `site.prompts`.
 */
export function promptPattern(ends: readonly string[]): string {
  const alternatives = ends.map((end) => end.replace(/[^\p{L}\p{N}]/gu, '\\$&')).join('|');
  return `^(?:\\(.+\\) ?)?(?:\\[.+\\]|\\S+@.+?)?(${alternatives})(?: |$)`;
}
