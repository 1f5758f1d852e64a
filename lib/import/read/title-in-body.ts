/**
 * Splits a title off a body that begins with a heading of the first level, for a post whose front
 * matter has no title.
 */
export function titleInBody(body: string): { title: string; body: string } | undefined {
  const [whole, title = ''] = /^\s*#[ \t]+(\S[^\n]*?)[ \t]*#*[ \t]*(?:\n|$)/.exec(body) ?? [];
  if (whole === undefined || /[[\]<>`{}]/.test(title)) return undefined;
  return {
    title: title.replace(/\*\*?|__?/g, ''),
    body: body.slice(whole.length).replace(/^\n+/, ''),
  };
}
