import { findNotations, type Notation } from '../notation';
import type { Rule } from '../rule';

const NOTATIONS: readonly Notation[] = [
  {
    // A number before it makes it 100%%; blanks stand on both sides or on neither.
    pattern: /(?<![%\d])%%(?:(?=[^\s%])[^%\n]*[^%\s]|[ \t][^%\n]*[ \t]|\n[^%]*\n)%%(?![%\w])/g,
    instead: ({ written }) => {
      const words = written.slice(2, -2);
      return `<!--${/^\s/.test(words) ? words : ` ${words} `}-->`;
    },
    isSafe: () => true,
  },
];

/** Comments of Obsidian, which are hidden there and published here. */
export const commentUnread: Rule = {
  name: 'commentUnread',
  level: 'warning',
  find: (page) => findNotations(page, NOTATIONS),
};
