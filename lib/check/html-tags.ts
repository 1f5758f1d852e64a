import type { Html } from 'mdast';
import { visit } from 'unist-util-visit';
import { memoize } from '../cache/memoize';
import type { Page } from './page';

/** A piece of markup as it stands in the HTML of a post, whatever a parser makes of it. */
export interface HtmlTag {
  kind: 'start' | 'end' | 'comment' | 'declaration';
  /** Name of the element in lower case; of a declaration, what follows its sign. */
  name: string;
  text: string;
  /** Whether its end is there. */
  isClosed: boolean;
  /** Whether it stands in a line of text, not in a block of HTML. */
  inText: boolean;
  /** 1-based place in the Markdown, front matter not counted. */
  line: number;
  column: number;
}

// As the tokenizer of the HTML Standard (13.2.5) does: quotes count after = only, comments may end in --!>.
const MARKUP =
  /<!--(?:-?>|.*?(?:--!?>|$))|<[!?][^>]*(?:>|$)|<\/?[a-z][^\s/>]*(?:=\s*(?:"[^"]*(?:"|$)|'[^']*(?:'|$))|=(?!\s*["'])|[^>=])*(?:>|$)/gis;
const RAW_TEXT = /^(?:iframe|noembed|noframes|script|style|textarea|title|xmp)$/;

/**
 * Every tag, comment and declaration in the HTML of a post, in order; what stands in an element whose
 * inside is plain text is none.
 */
export const htmlTagsOf = memoize(({ mdast, post }: Page): readonly HtmlTag[] => {
  const lines = post.body.split('\n');
  const tags: HtmlTag[] = [];
  let inside = '';
  visit(mdast, 'html', (node, _, parent) => {
    const inText = !/^(?:root|blockquote|listItem|footnoteDefinition)$/.test(parent?.type ?? '');
    const place = placesIn(node, lines);
    for (const { 0: text, index } of node.value.matchAll(MARKUP)) {
      const tag = { ...readMarkup(text), inText, ...place(index) };
      if (inside !== '' && !(tag.kind === 'end' && tag.name === inside)) continue;
      inside = tag.kind === 'start' && RAW_TEXT.test(tag.name) ? tag.name : '';
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
  const [, sign = '', name = ''] = /^<([!?/]?)([^\s/>]*)/.exec(text) ?? [];
  if (sign === '!' || sign === '?')
    return { kind: 'declaration', name: sign + name, text, isClosed };
  return { kind: sign === '/' ? 'end' : 'start', name: name.toLowerCase(), text, isClosed };
}

/**
 * Finds the place of an index into the text of a node; indices must ascend. Lines of a node in a quotation
 * or list lack what stands before them in the file (`> `).
 */
function placesIn({ value, position }: Html, lines: readonly string[]) {
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
      const kept = (next === -1 ? value.length : next) - start;
      prefix = Math.max(0, (lines[line - 1]?.length ?? 0) - kept);
    }
    return { line, column: prefix + index - start + 1 };
  };
}
