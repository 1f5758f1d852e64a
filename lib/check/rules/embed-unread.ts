import type { Link } from 'mdast';
import { visit } from 'unist-util-visit';
import { embedAt } from '../../markdown/remark/zenn-embeds';
import { findNotations, type Notation } from '../notation';
import type { Finding, Rule } from '../rule';

const NOTATIONS: readonly Notation[] = [
  {
    // Hatena Blog.
    pattern:
      /\[(https?:\/\/[^\]\s]+?):(?:title|embed|image|movie|cite|bookmark)(?:[:=][^\]\n]*)?\]/g,
    within: 'source',
    replacement: ({ match: [, url = ''] }) => url,
  },
  { pattern: /\[(?:f|g|asin|twitter|google):[^\]\n]+\]/g, within: 'source' },
];

/**
 * Embeds of Zenn (`@[service](…)`) that are not read, because of their name, their target, or words on the same line,
 * and those of Hatena Blog (`[https://…:embed]`).
 */
export const embedUnread: Rule = {
  name: 'embedUnread',
  level: 'warning',
  find: (page) => {
    const { mdast, post, positionOf, sourceOffset } = page;
    const findings: Finding[] = findNotations(page, NOTATIONS);
    visit(mdast, 'link', (link, index, parent) => {
      const [start, end] = [link.position?.start.offset, link.position?.end.offset];
      const service = serviceOf(link);
      if (start === undefined || end === undefined || post.body[start - 1] !== '@' || !service)
        return;
      if (parent?.type === 'paragraph' && embedAt(parent.children, index ?? 0) !== undefined)
        return;
      const value = post.body.slice(start - 1, end);
      const other = /^https?:\/\//i.test(link.url) ? link.url : '';
      const isAlone = parent?.type === 'paragraph' && parent.children.length === 2;
      const edit = { start: sourceOffset(start - 1), old: value, text: other };
      const edits = isAlone && other !== '' ? [edit] : [];
      findings.push({ ...positionOf(start - 1), value, other, edits });
    });
    return findings;
  },
};

/** The name of the service: the text of the link, as in `[youtube](…)`. */
function serviceOf({ children: [text] }: Link): string | undefined {
  return text?.type === 'text' && /^[a-z][a-z-]{2,}$/i.test(text.value) ? text.value : undefined;
}
