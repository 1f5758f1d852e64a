import { findNotations, type Notation } from '../notation';
import type { Rule } from '../rule';

const MARKER =
  /^\s*(?:\[\[?_?toc_?\]?\]|\[:contents\]|\{\{<?\s*toc\s*>?\}\}|\{:\s*toc\}|\$\{toc\}|@\[toc\]|\{%\s*toc\s*%\})\s*$/i;

const NOTATIONS: readonly Notation[] = [
  {
    pattern: /(?<=^|\n)[^\n]+/g,
    isMatch: ({ match: [line] }) => MARKER.test(line),
    isFixable: () => true,
  },
];

/**
 * A marker for a table of contents alone on its line. The site generates one from the headings without a marker.
 */
export const contentsUnread: Rule = {
  name: 'contentsUnread',
  level: 'warning',
  find: (page) => findNotations(page, NOTATIONS),
};
