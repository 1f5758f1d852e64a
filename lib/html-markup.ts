/** A tag, comment or declaration as written in HTML, even if an HTML parser would ignore it. */
export interface HtmlMarkup {
  kind: 'start' | 'end' | 'comment' | 'declaration';
  /**
   * The element name in lower case; for a declaration, what
   * follows `<`: `!DOCTYPE`, `?php`, `![CDATA[…`; else `''`.
   */
  name: string;
  text: string;
  /** Whether it has its closing `>` or `-->`. */
  isClosed: boolean;
  /** Where it begins in the HTML. */
  index: number;
}

// Follows the tokenizer of the HTML Standard (13.2.5): quotation
// marks count only after =, and --!> also ends a comment.
const MARKUP =
  /<!--(?:-?>|.*?(?:--!?>|$))|<[!?][^>]*(?:>|$)|<\/?[a-z][^\s/>]*(?:=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$))|=(?!\s*["'])|[^>=])*(?:(>)|$)/gis;
/**
 * Elements whose content is text, not markup (HTML Standard 13.1.2), with obsolete ones that parsers treat alike.
 */
const RAW_TEXT = /^(?:iframe|noembed|noframes|script|style|textarea|title|xmp)$/;

/**
 * Returns a function that lists the markup in one piece of HTML after the other, in order, except inside raw text
 * elements, which may begin in one piece and end in another.
 */
export function markupReader(): (html: string) => HtmlMarkup[] {
  /** The raw text element whose end tag has not been reached yet. */
  let rawText = '';
  return (html) =>
    [...html.matchAll(MARKUP)].flatMap(({ 0: text, 1: end, index }) => {
      const markup = { ...readMarkup(text, end), index };
      if (rawText !== '' && !(markup.kind === 'end' && markup.name === rawText)) return [];
      rawText = markup.kind === 'start' && RAW_TEXT.test(markup.name) ? markup.name : '';
      return [markup];
    });
}

/** @param end the `>` of a tag. In a value whose quotation mark is never closed, there may be others. */
function readMarkup(text: string, end?: string): Omit<HtmlMarkup, 'index'> {
  if (text.startsWith('<!--')) {
    return { kind: 'comment', name: '', text, isClosed: /^<!--(?:-?>|.*--!?>)$/s.test(text) };
  }
  const [, prefix = '', name = ''] = /^<([!?/]?)([^\s/>]*)/.exec(text) ?? [];
  if (prefix === '!' || prefix === '?')
    return { kind: 'declaration', name: prefix + name, text, isClosed: text.endsWith('>') };
  const kind = prefix === '/' ? 'end' : 'start';
  return { kind, name: name.toLowerCase(), text, isClosed: end !== undefined };
}
