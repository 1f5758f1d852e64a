import { visit } from 'unist-util-visit';
import type { Finding, Rule } from '../rule';

/** The beginning of a tag with an attribute, or of a comment. */
const MARKUP = /(?<!\\)<(?:!--|[a-z][\w:-]*\s+[@:]?[a-z][\w:-]*\s*=)/gi;

/** A tag or comment that is not valid HTML for Markdown, so that its source is visible in the page. */
export const markupAsText: Rule = {
  name: 'markupAsText',
  level: 'warning',
  find: (page) => {
    const findings: Finding[] = [];
    visit(page.mdast, 'text', ({ position }) => {
      const [start, end] = [position?.start.offset, position?.end.offset];
      if (start === undefined || end === undefined) return;
      // Searches the source, because an author who writes &lt; wants the character to be visible.
      const written = page.post.body.slice(start, end);
      for (const { 0: opening, index } of written.matchAll(MARKUP)) {
        const other = opening === '<!--' ? 'comment' : 'tag';
        findings.push({ ...page.positionOf(start + index), value: `${opening}…`, other });
      }
    });
    return findings;
  },
};
