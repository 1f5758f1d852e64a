import { isBlank, parseHtml } from '../html/tree';
import { CODE } from '../markdown/outside-code';

/** The language in which a post is written: one of the three editing modes of Hatena Blog. */
export type HatenaForm = 'markdown' | 'hatena' | 'html';

/** Lines that mean something in Hatena notation and are rare in Markdown. */
const NOTATION = [
  /^>(?:https?:[^>]*)?>$/,
  /^<<$/,
  /^>\|$|^\|<$/,
  /^\*{1,3}[^*\s](?!.*\*\s*$)/,
  /^(?:\*{2,3}|-{2,3}|\+{2,3}) \S/,
  /^-{1,3}[^-\s>]/,
  /^\+{1,3}[^+\s]/,
  /^\|\*/,
  /^:[^:\s][^:]*:\S/,
  /^={4,5}$/,
  /^><|><$/,
];
/** Lines that mean something in Markdown and are rare in Hatena notation. */
const MARKDOWN = [
  /^#{1,6} /,
  /^\s*\|?\s*:?-{3,}:?\s*\|/,
  /^> /,
  /^\s*\d{1,9}\. /,
  /^\s{2,}[-*+] /,
  /^(?:-{3,}|\*{3,})$/,
  /\]\([^)(\s]+/,
  /\*\*[^*\s][^*]*\*\*/,
];
/** A block of code in Hatena notation. */
export const SUPER_PRE = /^>\|[^|\n]*\|$[\s\S]*?^\|\|<$/gm;
/** A single line `* words`: a heading in Hatena notation, a list of one item in Markdown. */
const LONE_STAR = /^\* \S.*$(?!\n+(?:\*|[ \t]+\S))(?<!^(?:\*|[ \t]+\S).*\n+.*)/gm;

/**
 * Guesses the language in which the body of a post is written, which the file does not say.
 *
 * @returns `undefined` for a text that is neither clearly Markdown nor clearly Hatena notation.
 * @see https://help.hatenablog.com/entry/editing-mode
 */
export function formOfBody(body: string): HatenaForm | undefined {
  if (isAllHtml(body)) return 'html';
  const withoutBlocks = body.replace(SUPER_PRE, '');
  const text = withoutBlocks.replace(CODE, '');
  const lines = text.split('\n');
  const linesOf = (patterns: readonly RegExp[]) =>
    lines.filter((line) => patterns.some((pattern) => pattern.test(line))).length;
  const notation = count(body, SUPER_PRE) + count(text, LONE_STAR) + linesOf(NOTATION);
  const markdown = count(withoutBlocks, CODE) + linesOf(MARKDOWN);
  if (notation === markdown) return undefined;
  return notation > markdown ? 'hatena' : 'markdown';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Returns whether all words are inside elements, as in the HTML of the visual editor. */
function isAllHtml(body: string): boolean {
  if (!/^\s*<[a-z!]/i.test(body)) return false;
  return parseHtml(body).children.every((node) => node.type !== 'text' || isBlank(node));
}
