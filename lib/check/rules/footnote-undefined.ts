import { visit } from 'unist-util-visit';
import { findNotations, type Notation } from '../notation';
import type { Page } from '../page';
import type { Finding, Rule } from '../rule';

/** A class of characters in a pattern, such as [^a-z] or [^/]+. */
const CLASS = /\w-\w|[\\/"'<>|$]/;

const NOTATIONS: readonly Notation[] = [
  {
    pattern: /\[\^([^[\]\n]+)\](?![+*?{])/g,
    isIt: ({ match: [, label = ''] }) => !CLASS.test(label),
    instead: ({ match: [, label = ''] }) => nameOf(label),
  },
];

/** `[^1]` without a line `[^1]: words`, or with blanks in its name: no footnote (GFM). */
export const footnoteUndefined: Rule = {
  name: 'footnoteUndefined',
  level: 'warning',
  find: (page) => [...findNotations(page, NOTATIONS), ...readAsLinks(page)],
};

/** With blanks in its name, a footnote of one word is read as the address of a link. */
function readAsLinks({ mdast, placeOf }: Page): Finding[] {
  const findings: Finding[] = [];
  visit(mdast, 'definition', ({ identifier, label, position }) => {
    const start = position?.start.offset;
    if (!identifier.startsWith('^') || start === undefined) return;
    const value = `[${label ?? identifier}]`;
    findings.push({ ...placeOf(start), value, other: nameOf(identifier.slice(1)) });
  });
  return findings;
}

function nameOf(label: string): string {
  return label.replaceAll(/\s+/g, '-');
}
