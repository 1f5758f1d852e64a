import type { Context } from './blocks';
import { codeHtml, isCode } from './code-shortcodes';
import { TRANSLATED } from './known-shortcodes';
import { type Attributes, readAttributes } from './shortcode-attributes';

/** The start of a shortcode, or of an HTML element in which there are no shortcodes. */
const START = /\[(\[?)([a-z][\w-]{0,60})|<(pre|code|script|style|textarea)\b/gi;
/** The rest of the opening tag, after the name. Quoted values can contain brackets. */
const REST = /((?:\s|=)(?:"[^"]{0,2000}"|'[^']{0,2000}'|[^\]"']){0,2000})?\]/y;

/**
 * Converts the shortcodes of WordPress and of common plugins to HTML. Of unknown ones the text between their tags stays,
 * and they are reported; a word in brackets that may be no shortcode stays as written. The time is proportional to the length of the text.
 *
 * @see https://codex.wordpress.org/Shortcode_API
 */
export function shortcodesHtml(html: string, context: Context): string {
  const closing = new Closing(html);
  let result = '';
  let at = 0;
  START.lastIndex = 0;
  // Nested calls use the same regular expression, so its position is set before each use.
  for (let from = 0; ; ) {
    START.lastIndex = from;
    const start = START.exec(html);
    if (!start) return result + html.slice(at);
    const [mark, second = '', name = '', tag] = start;
    from = start.index + mark.length;
    if (tag !== undefined) {
      const end = closing.after(`</${tag}>`, from);
      if (end !== undefined) from = end.end;
      continue;
    }
    const shortcode = readAt(html, start.index, second !== '', name, from, closing);
    if (!shortcode) continue;
    result +=
      html.slice(at, start.index) +
      written(shortcode, html.slice(start.index, shortcode.end), context);
    at = shortcode.end;
    from = shortcode.end;
  }
}

interface Shortcode {
  name: string;
  attributes: Attributes;
  /** `undefined` when there is no closing tag. */
  content: string | undefined;
  /** `[[name]]`, which shows `[name]`. */
  isEscaped: boolean;
  isClosed: boolean;
  end: number;
}

function readAt(
  html: string,
  index: number,
  isDouble: boolean,
  name: string,
  from: number,
  closing: Closing,
): Shortcode | undefined {
  REST.lastIndex = from;
  const rest = REST.exec(html);
  if (!rest) return undefined;
  const inside = rest[1] ?? '';
  const isClosed = inside.endsWith('/');
  const openEnd = from + rest[0].length;
  const close = isClosed ? undefined : closing.after(`[/${name}]`, openEnd);
  const content = close && html.slice(openEnd, close.start);
  const end = close?.end ?? openEnd;
  const isEscaped = isDouble && html[end] === ']';
  if (isDouble && !isEscaped) {
    // The first bracket is plain text.
    return html[index] === '['
      ? { name, attributes: readAttributes(inside), content, isEscaped: false, isClosed, end }
      : undefined;
  }
  return {
    name,
    attributes: readAttributes(inside.replace(/\/$/, '')),
    content,
    isEscaped,
    isClosed,
    end: isEscaped ? end + 1 : end,
  };
}

function written(
  { name, attributes, content, isEscaped, isClosed }: Shortcode,
  whole: string,
  context: Context,
): string {
  if (isEscaped) return whole.slice(1, -1);
  const before = whole.startsWith('[[') ? '[' : '';
  if (content !== undefined && isCode(name)) return before + codeHtml(name, attributes, content);
  const made = TRANSLATED[name.toLowerCase()]?.(attributes, content ?? '', context);
  if (made !== undefined) return before + made;
  const isCertain = isClosed || content !== undefined || Object.keys(attributes.values).length > 0;
  if (isCertain || /[-_]/.test(name)) context.onLost(`[${name}]`);
  if (!isCertain) return whole;
  const close = content === undefined ? 0 : `[/${name}]`.length + content.length;
  const comment = context.unknown.add(whole.slice(0, whole.length - close), true);
  return comment + shortcodesHtml(content ?? '', context);
}

/**
 * Finds closing tags. Remembers the position of the last closing tag of each name, so that the text
 * after it is not searched again and again.
 */
class Closing {
  private readonly text: string;
  private readonly last = new Map<string, number>();

  constructor(html: string) {
    this.text = html.toLowerCase();
  }

  after(mark: string, from: number): { start: number; end: number } | undefined {
    const tag = mark.toLowerCase();
    const lastIndex = this.last.get(tag) ?? this.text.lastIndexOf(tag);
    this.last.set(tag, lastIndex);
    if (lastIndex < from) return undefined;
    const start = this.text.indexOf(tag, from);
    return { start, end: start + tag.length };
  }
}
