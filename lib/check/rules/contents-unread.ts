import { contentsMarker } from '../../markdown/remark/contents';
import { findNotations } from '../notation';
import type { Page } from '../page';
import type { Rule } from '../rule';

const MARKER =
  /^\s*(?:\[\[?_?toc_?\]?\]|\[:contents\]|\{\{<?\s*toc\s*>?\}\}|\{:\s*toc\}|\$\{toc\}|@\[toc\]|\{%\s*toc\s*%\})\s*$/i;

/**
 * A marker for a table of contents alone on its line that is text: in the notation of another system, a second one, one
 * that is not a paragraph of its own, or one in a post without headings.
 */
export const contentsUnread: Rule = {
  name: 'contentsUnread',
  level: 'warning',
  find: (page) => {
    const marker = contentsMarker(page.mdast, page.post.body);
    const isNeeded = hasHeadings(page);
    const paragraphs = new Set<unknown>(page.mdast.children);
    return findNotations(page, [
      {
        pattern: /(?<=^|\n)[^\n]+/g,
        isMatch: ({ match: [line], prose }) =>
          MARKER.test(line) && !(isNeeded && prose.node === marker),
        replacement: ({ prose }) =>
          isNeeded && !marker && paragraphs.has(prose.node) && !prose.written.includes('\n')
            ? '[toc]'
            : '',
        isFixable: () => true,
      },
    ]);
  },
};

function hasHeadings({ elements }: Page): boolean {
  return elements.some(({ tagName }) => /^h[1-6]$/.test(tagName));
}
