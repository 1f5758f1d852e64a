/**
 * The source of a regular expression for the prompt that begins a line of a session, such as
 * `(venv) user@host:~/blog$ `; its first group is how the prompt ends.
 *
 * @param ends as in `site.prompts`.
 */
export function promptPattern(ends: readonly string[]): string {
  const any = ends.map((end) => end.replace(/[^\p{L}\p{N}]/gu, '\\$&')).join('|');
  return `^(?:\\(.+\\) ?)?(?:\\[.+\\]|\\S+@.+?)?(${any})(?: |$)`;
}
