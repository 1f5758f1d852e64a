import { findNotations, type Notation } from '../notation';
import type { Rule } from '../rule';

const NOTATIONS: readonly Notation[] = [
  {
    // The first definition of a paragraph, on the line after its term.
    pattern: /(?<=\n {0,3}):[ \t]+\S[^\n]*/g,
    isMatch: ({ match, prose }) => !/\n *:[ \t]/.test(prose.text.slice(0, match.index)),
    replacement: ({ written, match, prose }) => {
      const term = prose.written.slice(0, match.index).trim().split('\n').at(-1) ?? '';
      return `<dl><dt>${term}</dt><dd>${written.slice(1).trim()}</dd></dl>`;
    },
  },
  // A definition after an empty line begins a paragraph.
  { pattern: /^:[ \t]+\S[^\n]*/g, isMatch: ({ prose }) => prose.node.type === 'paragraph' },
];

/** Definition lists of PHP Markdown Extra, Pandoc and kramdown: a term, and `: words` below it. */
export const definitionListUnread: Rule = {
  name: 'definitionListUnread',
  level: 'warning',
  find: (page) => findNotations(page, NOTATIONS),
};
