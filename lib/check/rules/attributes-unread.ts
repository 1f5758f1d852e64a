import { findNotations, type Notation } from '../notation';
import type { Rule } from '../rule';

const LIST = String.raw`\{:?[ \t]*(?:[#.][\p{L}\p{N}_-][^{}\n]*|[A-Za-z][\w-]*=[^{}\n]+)\}`;

const NOTATIONS: readonly Notation[] = [
  {
    // At the end of a heading.
    pattern: new RegExp(String.raw`${LIST}[ \t]*$`, 'gu'),
    isMatch: ({ prose }) => prose.node.type === 'heading',
  },
  // On a line of its own, or directly after an image, a link or emphasis.
  { pattern: new RegExp(String.raw`(?<=^|\n)[ \t]*${LIST}(?=[ \t]*(?:\n|$))`, 'gu') },
  { pattern: new RegExp(String.raw`(?<=[\uFFFC*_])${LIST}`, 'gu') },
];

/** Attribute lists of kramdown, Pandoc and Hugo: `## Words {#id .class}`. */
export const attributesUnread: Rule = {
  name: 'attributesUnread',
  level: 'warning',
  find: (page) =>
    findNotations(page, NOTATIONS).map((finding) => {
      const [, id = ''] = /#([\p{L}\p{N}_-]+)/u.exec(finding.value ?? '') ?? [];
      return { ...finding, other: id };
    }),
};
