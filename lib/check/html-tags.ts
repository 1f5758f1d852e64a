import type { Html } from 'mdast';
import { visit } from 'unist-util-visit';
import { memoize } from '../cache/memoize';
import type { Page } from './page';

/** A tag, comment or declaration as written in the HTML of a post, even if an HTML parser would ignore it. */
export interface HtmlTag {
  kind: 'start' | 'end' | 'comment' | 'declaration';
  /**
   * The element name in lower case; for a declaration, what
   * follows `<`: `!DOCTYPE`, `?php`, `![CDATA[…`; else `''`.
   */
  name: string;
  text: string;
  /** Whether it has its closing `>` or `-->`. */
  isClosed: boolean;
  /** Whether it is inline HTML (CommonMark 0.31.2 §6.6), not part of an HTML block (§4.6). */
  inText: boolean;
  /** 1-based position in the body, which starts after the front matter. */
  line: number;
  column: number;
}

// Follows the tokenizer of the HTML Standard (13.2.5): quotation
// marks count only after =, and --!> also ends a comment.
const MARKUP =
  /<!--(?:-?>|.*?(?:--!?>|$))|<[!?][^>]*(?:>|$)|<\/?[a-z][^\s/>]*(?:=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$))|=(?!\s*["'])|[^>=])*(?:>|$)/gis;
/**
 * Elements whose content is text, not markup (HTML Standard 13.1.2), with obsolete ones that parsers treat alike.
 */
const RAW_TEXT = /^(?:iframe|noembed|noframes|script|style|textarea|title|xmp)$/;

/** Every tag, comment and declaration in the HTML of a post, in order, except inside raw text elements. */
export const htmlTagsOf = memoize(({ mdast, post }: Page): readonly HtmlTag[] => {
  const lines = post.body.split('\n');
  const tags: HtmlTag[] = [];
  /** The raw text element whose end tag has not been reached yet. */
  let rawText = '';
  visit(mdast, 'html', (node, _, parent) => {
    const inText = !/^(?:root|blockquote|listItem|footnoteDefinition)$/.test(parent?.type ?? '');
    const positionAt = positionsIn(node, lines);
    for (const { 0: text, index } of node.value.matchAll(MARKUP)) {
      const tag = { ...readMarkup(text), inText, ...positionAt(index) };
      if (rawText !== '' && !(tag.kind === 'end' && tag.name === rawText)) continue;
      rawText = tag.kind === 'start' && RAW_TEXT.test(tag.name) ? tag.name : '';
      tags.push(tag);
    }
  });
  return tags;
});

function readMarkup(text: string): Omit<HtmlTag, 'inText' | 'line' | 'column'> {
  if (text.startsWith('<!--')) {
    return { kind: 'comment', name: '', text, isClosed: /^<!--(?:-?>|.*--!?>)$/s.test(text) };
  }
  const isClosed = text.endsWith('>');
  const [, prefix = '', name = ''] = /^<([!?/]?)([^\s/>]*)/.exec(text) ?? [];
  if (prefix === '!' || prefix === '?')
    return { kind: 'declaration', name: prefix + name, text, isClosed };
  return { kind: prefix === '/' ? 'end' : 'start', name: name.toLowerCase(), text, isClosed };
}

/**
 * Returns a function that gives the position in the body of an index into the
 * value of a node; it must be called with ascending indices. In a block quote
 * or list, the value lacks the prefix of each line (`> `), which is added here.
 */
function positionsIn({ value, position }: Html, lines: readonly string[]) {
  const { line: first = 1, column: from = 1 } = position?.start ?? {};
  let [line, start] = [first, 0];
  let prefix = from - 1;
  return (index: number) => {
    for (
      let end = value.indexOf('\n', start);
      end !== -1 && end < index;
      end = value.indexOf('\n', start)
    ) {
      line++;
      start = end + 1;
      const next = value.indexOf('\n', start);
      const length = (next === -1 ? value.length : next) - start;
      prefix = Math.max(0, (lines[line - 1]?.length ?? 0) - length);
    }
    return { line, column: prefix + index - start + 1 };
  };
}
