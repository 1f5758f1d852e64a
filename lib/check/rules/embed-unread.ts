import type { Link } from 'mdast';
import { visit } from 'unist-util-visit';
import { findNotations, type Notation } from '../notation';
import type { Finding, Rule } from '../rule';

const NOTATIONS: readonly Notation[] = [
  {
    // Hatena Blog.
    pattern:
      /\[(https?:\/\/[^\]\s]+?):(?:title|embed|image|movie|cite|bookmark)(?:[:=][^\]\n]*)?\]/g,
    within: 'source',
    instead: ({ match: [, url = ''] }) => url,
  },
  { pattern: /\[(?:f|g|asin|twitter|google):[^\]\n]+\]/g, within: 'source' },
];

/** Embeds of Zenn and Hatena Blog; here an address alone on its line becomes one. */
export const embedUnread: Rule = {
  name: 'embedUnread',
  level: 'warning',
  find: (page) => {
    const { mdast, post, placeOf, sourceOffset } = page;
    const findings: Finding[] = findNotations(page, NOTATIONS);
    visit(mdast, 'link', (link, _, parent) => {
      const [start, end] = [link.position?.start.offset, link.position?.end.offset];
      const service = serviceOf(link);
      if (start === undefined || end === undefined || post.body[start - 1] !== '@' || !service)
        return;
      const value = post.body.slice(start - 1, end);
      const other = addressOf(service, link.url);
      const isAlone = parent?.type === 'paragraph' && parent.children.length === 2;
      const edit = { start: sourceOffset(start - 1), old: value, text: other };
      const edits = isAlone && other !== '' ? [edit] : [];
      findings.push({ ...placeOf(start - 1), value, other, edits });
    });
    return findings;
  },
};

/** The service of `[youtube](…)`. */
function serviceOf({ children: [text] }: Link): string | undefined {
  return text?.type === 'text' && /^[a-z][a-z-]{2,}$/i.test(text.value) ? text.value : undefined;
}

/** The address of what `@[service](what)` shows; `''` where its number alone does not say. */
function addressOf(service: string, what: string): string {
  if (/^https?:\/\//i.test(what)) return what;
  if (service === 'youtube' && /^[\w-]{11}$/.test(what))
    return `https://www.youtube.com/watch?v=${what}`;
  return '';
}
