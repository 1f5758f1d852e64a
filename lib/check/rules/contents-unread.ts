import { findNotations, type Notation } from '../notation';
import type { Rule } from '../rule';

const MARK =
  /^\s*(?:\[\[?_?toc_?\]?\]|\[:contents\]|\{\{<?\s*toc\s*>?\}\}|\{:\s*toc\}|\$\{toc\}|@\[toc\]|\{%\s*toc\s*%\})\s*$/i;

const NOTATIONS: readonly Notation[] = [
  {
    pattern: /(?<=^|\n)[^\n]+/g,
    isIt: ({ match: [line] }) => MARK.test(line),
    isSafe: () => true,
  },
];

/** A mark for a table of contents alone on its line: the site makes one of the headings by itself. */
export const contentsUnread: Rule = {
  name: 'contentsUnread',
  level: 'warning',
  find: (page) => findNotations(page, NOTATIONS),
};
