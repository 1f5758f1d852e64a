// https://html.spec.whatwg.org/multipage/syntax.html; the names of `HTML_BLOCK_ELEMENTS` of kramdown.
const BLOCK =
  /^ {0,3}<(address|article|aside|blockquote|body|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hgroup|iframe|li|main|menu|nav|ol|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|tr|ul|video|audio)(?=[\s>])/i;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** The lines of a quotation that all have its mark. */
const QUOTATION = /^(?: {0,3}>[^\n]*(?:\n|$))+/;
const MARK = /^ {0,3}> ?/gm;
/** An element of running text alone on its line, with ordinary text on the next line. */
const INLINE =
  /(?<=^|\n\n)( {0,3}<\/?(?:a|abbr|b|br|cite|code|del|em|font|i|img|ins|kbd|mark|s|small|span|strong|sub|sup|u)(?:\s[^<>\n]*)?>)[ \t]*\n(?=[^\s<#>|:`~+*=\d-]|\*\S)/gi;
/** Maximum length of a block in characters, so that many unclosed tags take no long time. */
const MAX_BLOCK = 200_000;

/**
 * Makes the blocks of HTML in a text of kramdown end where they end in kramdown, with the closing
 * tag (https://kramdown.gettalong.org/syntax.html#html-blocks): CommonMark 0.31.2 §4.6 ends them at
 * an empty line.
 */
export function closeHtmlBlocks(text: string): string {
  let result = '';
  let fence = '';
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at) + 1 || text.length;
    const line = text.slice(at, end);
    const [, mark = ''] = FENCE.exec(line) ?? [];
    if (fence !== '') fence = mark.startsWith(fence) && line.trim() === mark ? '' : fence;
    else if (mark !== '') fence = mark;
    const [quotation] = fence === '' ? (QUOTATION.exec(text.slice(at)) ?? []) : [];
    if (quotation !== undefined) {
      result += inQuotation(quotation);
      at += quotation.length;
      continue;
    }
    const name = fence === '' ? BLOCK.exec(line)?.[1] : undefined;
    const blockEnd = name === undefined ? undefined : endOf(text, at, name);
    const block = text.slice(at, blockEnd ?? at);
    // `markdown="1"` turns Markdown on inside the element.
    if (blockEnd === undefined || /\smarkdown=/i.test(block)) {
      result += line;
      at = end;
      continue;
    }
    result += withoutEmptyLines(block);
    // Text after the closing tag is Markdown again.
    const rest = /^[ \t]*\n?/.exec(text.slice(blockEnd, blockEnd + 100))?.[0] ?? '';
    at = blockEnd + rest.length;
    result += at >= text.length ? rest : /^[ \t]*\n/.test(text.slice(at, at + 100)) ? '\n' : '\n\n';
  }
  return result.replace(INLINE, '$1 ');
}

function inQuotation(quotation: string): string {
  const inner = quotation.replace(MARK, '');
  const closed = closeHtmlBlocks(inner);
  if (closed === inner) return quotation;
  return closed.replace(/[^\n]*\n|[^\n]+$/g, (line) => (line === '\n' ? '>\n' : `> ${line}`));
}

/** Returns the position after the closing tag of an element. */
function endOf(text: string, from: number, name: string): number | undefined {
  const tag = new RegExp(`<(/?)${name}(?=[\\s>])[^<>]*>`, 'gi');
  tag.lastIndex = from;
  let depth = 0;
  for (let match = tag.exec(text); match; match = tag.exec(text)) {
    if (match.index - from > MAX_BLOCK) return undefined;
    depth += match[1] === '' ? 1 : -1;
    if (depth === 0) return tag.lastIndex;
  }
  return undefined;
}

/** Removes the empty lines of a block. In preformatted text they become character references. */
function withoutEmptyLines(block: string): string {
  return block
    .split(/(<(?:pre|textarea|script|style)\b[\s\S]*?<\/(?:pre|textarea|script|style)\s*>)/i)
    .map((part, index) => {
      if (index % 2 === 0) return part.replace(/\n(?:[ \t]*\n)+/g, '\n');
      // A block that begins with such an element ends at its closing tag in CommonMark too.
      const isAlone = block.startsWith(part);
      if (isAlone || !/^<(?:pre|textarea)\b/i.test(part))
        return isAlone ? part : part.replace(/\n(?:[ \t]*\n)+/g, '\n');
      return part.replace(/\n(?=[ \t]*\n)/g, '\n&#10;').replace(/&#10;[ \t]*\n/g, '&#10;');
    })
    .join('');
}
