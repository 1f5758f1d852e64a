import { findNotations, type Notation } from '../notation';
import type { Rule } from '../rule';

const NOTATIONS: readonly Notation[] = [
  {
    pattern: /(?<!%)%%(?![%\s\w]*%?[a-z]\b)([^%\n]*[^%\s])\s*%%(?!%)/g,
    instead: ({ written }) => `<!-- ${written.slice(2, -2).trim()} -->`,
    isSafe: () => true,
  },
];

/** Comments of Obsidian, which are hidden there and published here. */
export const commentUnread: Rule = {
  name: 'commentUnread',
  level: 'warning',
  find: (page) => findNotations(page, NOTATIONS),
};
