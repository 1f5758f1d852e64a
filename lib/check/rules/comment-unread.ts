import { findNotations, type Notation } from '../notation';
import type { Rule } from '../rule';

const NOTATIONS: readonly Notation[] = [
  {
    // Not after a digit, as in 100%%. The comment has whitespace at both ends or at neither.
    pattern: /(?<![%\d])%%(?:(?=[^\s%])[^%\n]*[^%\s]|[ \t][^%\n]*[ \t]|\n[^%]*\n)%%(?![%\w])/g,
    replacement: ({ written }) => {
      const words = written.slice(2, -2);
      return `<!--${/^\s/.test(words) ? words : ` ${words} `}-->`;
    },
    isFixable: () => true,
  },
];

/** Comments of Obsidian, `%%words%%`, which would be published as text. */
export const commentUnread: Rule = {
  name: 'commentUnread',
  level: 'warning',
  find: (page) => findNotations(page, NOTATIONS),
};
