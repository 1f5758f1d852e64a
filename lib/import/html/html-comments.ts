/**
 * Replaces each HTML comment, `<!-- … -->`, in time proportional to the length of the text.
 *
 * @param replacement called with the trimmed text of the comment and the whole comment; returns
 *   `undefined` to keep it.
 */
export function replaceComments(
  html: string,
  replacement: (words: string, whole: string) => string | undefined,
): string {
  let result = '';
  let at = 0;
  for (let start = html.indexOf('<!--'); start >= 0; start = html.indexOf('<!--', at)) {
    const end = html.indexOf('-->', start + 4);
    if (end < 0) break;
    const whole = html.slice(start, end + 3);
    result += html.slice(at, start) + (replacement(whole.slice(4, -3).trim(), whole) ?? whole);
    at = end + 3;
  }
  return result + html.slice(at);
}
