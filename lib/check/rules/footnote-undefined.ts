import { visit } from 'unist-util-visit';
import { findNotations, type Notation } from '../notation';
import type { Page } from '../page';
import type { Finding, Rule } from '../rule';

/** The inside of a negated character class of a regular expression, such as [^a-z] or [^/]. */
const CHARACTER_CLASS = /\w-\w|[\\/"'<>|$]/;
/** Words near a character class. */
const ABOUT_REGEXP = /正規表現|文字クラス|\breg(?:ular )?exp?(?:ressions?)?\b|\bcharacter class/i;

const NOTATIONS: readonly Notation[] = [
  {
    pattern: /\[\^([^[\]\n]+)\](?![+*?{])/g,
    isMatch: ({ match: [, label = ''], prose }) =>
      !CHARACTER_CLASS.test(label) &&
      !isInOrder(label) &&
      !(ABOUT_REGEXP.test(prose.written) && /^[!-~]{2,}$/.test(label)),
    replacement: ({ match: [, label = ''] }) => labelWithoutSpaces(label),
  },
];

/**
 * A footnote reference `[^1]` without a definition `[^1]: words`,
 * or with spaces in its label, which GFM does not allow.
 */
export const footnoteUndefined: Rule = {
  name: 'footnoteUndefined',
  level: 'warning',
  find: (page) => [...findNotations(page, NOTATIONS), ...parsedAsLinks(page)],
};

/** `[^a b]: word` is parsed as a link reference definition, because a footnote label must not contain spaces. */
function parsedAsLinks({ mdast, positionOf }: Page): Finding[] {
  const findings: Finding[] = [];
  visit(mdast, 'definition', ({ identifier, label, position }) => {
    const start = position?.start.offset;
    if (!identifier.startsWith('^') || start === undefined) return;
    const value = `[${label ?? identifier}]`;
    findings.push({ ...positionOf(start), value, other: labelWithoutSpaces(identifier.slice(1)) });
  });
  return findings;
}

/** Letters, or digits from 0, in ascending order, as in the character classes [^abc], [^aeiou] and [^012]. */
function isInOrder(label: string): boolean {
  if (!/^(?:[a-z]{2,}|[A-Z]{2,}|0\d+)$/.test(label)) return false;
  return [...label].every(
    (character, index) => index === 0 || character > (label[index - 1] ?? ''),
  );
}

function labelWithoutSpaces(label: string): string {
  return label.replaceAll(/\s+/g, '-');
}
