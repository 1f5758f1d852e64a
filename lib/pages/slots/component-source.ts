const COMMENT = /\/\*.*?\*\/|(?<=^|\s)\/\/[^\n]*/gs;

/**
 * Source of a regular expression for the attributes of an HTML element in JSX, after its name and before another
 * attribute; values may be in braces.
 */
export const ATTRIBUTES_BEFORE = String.raw`(?=[\s/])(?:"[^"]*"|'[^']*'|[^<>{"']|\{(?:[^{}]|\{[^{}]*\})*\})*?\s`;

/** Returns the text of a component with spaces in place of its comments, so that positions in it stay. */
export function withoutComments(source: string): string {
  return source.replace(COMMENT, (comment) => comment.replace(/[^\n]/g, ' '));
}
