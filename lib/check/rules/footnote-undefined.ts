import { visit } from 'unist-util-visit';
import { findNotations, type Notation } from '../notation';
import type { Page } from '../page';
import type { Finding, Rule } from '../rule';

/** A class of characters in a pattern, such as [^a-z] or [^/]+. */
const CLASS = /\w-\w|[\\/"'<>|$]/;
const PATTERN = /正規表現|文字クラス|\breg(?:ular )?exp?(?:ressions?)?\b|\bcharacter class/i;

const NOTATIONS: readonly Notation[] = [
  {
    pattern: /\[\^([^[\]\n]+)\](?![+*?{])/g,
    isIt: ({ match: [, label = ''], prose }) =>
      !CLASS.test(label) &&
      !isInOrder(label) &&
      !(PATTERN.test(prose.written) && /^[!-~]{2,}$/.test(label)),
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

/** Letters, or digits from 0, in ascending order, as classes have them: [^abc], [^aeiou], [^012]. */
function isInOrder(label: string): boolean {
  if (!/^(?:[a-z]{2,}|[A-Z]{2,}|0\d+)$/.test(label)) return false;
  return [...label].every((sign, index) => index === 0 || sign > (label[index - 1] ?? ''));
}

function nameOf(label: string): string {
  return label.replaceAll(/\s+/g, '-');
}
