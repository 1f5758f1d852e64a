import { visit } from 'unist-util-visit';
import type { Finding, Rule } from '../rule';

/** What is meant for a tag or a comment, by its attribute or its sign. */
const MARKUP = /(?<!\\)<(?:!--|[a-z][\w:-]*\s+[@:]?[a-z][\w:-]*\s*=)/gi;

/** A tag or comment that Markdown does not read as one, so that it stands in the page as it was written. */
export const markupAsText: Rule = {
  name: 'markupAsText',
  level: 'warning',
  find: (page) => {
    const findings: Finding[] = [];
    visit(page.mdast, 'text', ({ position }) => {
      const [start, end] = [position?.start.offset, position?.end.offset];
      if (start === undefined || end === undefined) return;
      // In the source: what is written &lt; is meant to be seen.
      const written = page.post.body.slice(start, end);
      for (const { 0: sign, index } of written.matchAll(MARKUP)) {
        const other = sign === '<!--' ? 'comment' : 'tag';
        findings.push({ ...page.placeOf(start + index), value: `${sign}…`, other });
      }
    });
    return findings;
  },
};
