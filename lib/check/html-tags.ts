import type { Html } from 'mdast';
import { visit } from 'unist-util-visit';
import { memoize } from '../cache/memoize';
import { type HtmlMarkup, markupReader } from '../html-markup';
import type { Page } from './page';

/** The markup of a post, with its position. */
export interface HtmlTag extends HtmlMarkup {
  /** Whether it is inline HTML (CommonMark 0.31.2 §6.6), not part of an HTML block (§4.6). */
  inText: boolean;
  /** 1-based position in the body, which starts after the front matter. */
  line: number;
  column: number;
}

/** Every tag, comment and declaration in the HTML of a post, in order, except inside raw text elements. */
export const htmlTagsOf = memoize(({ mdast, post }: Page): readonly HtmlTag[] => {
  const lines = post.body.split('\n');
  const tags: HtmlTag[] = [];
  const markupOf = markupReader();
  visit(mdast, 'html', (node, _, parent) => {
    const inText = !/^(?:root|blockquote|listItem|footnoteDefinition)$/.test(parent?.type ?? '');
    const positionAt = positionsIn(node, lines);
    for (const markup of markupOf(node.value)) {
      tags.push({ ...markup, inText, ...positionAt(markup.index) });
    }
  });
  return tags;
});

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
