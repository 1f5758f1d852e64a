import { type FoundNotation, findNotations, type Notation } from '../notation';
import type { Page } from '../page';
import type { Rule } from '../rule';

const heading = ({ match: [, signs = '', words = ''] }: FoundNotation) => `${signs} ${words}`;

/** Headings without the blank that CommonMark 0.31.2 §4.2 asks for: `##Words`, and with a full-width one. */
export const headingUnread: Rule = {
  name: 'headingUnread',
  level: 'warning',
  find: (page) => findNotations(page, notationsOf(page)),
};

function notationsOf({ mdast }: Page): Notation[] {
  const isParagraph = ({ prose }: FoundNotation) => prose.node.type === 'paragraph';
  return [
    {
      pattern: /(?<=^|\n) {0,3}(#{1,6})\u3000+(\S[^\n]*)/g,
      isIt: isParagraph,
      instead: heading,
      isSafe: () => true,
    },
    {
      pattern: /(?<=^|\n) {0,3}(#{2,6})([\p{L}\p{N}\p{Ps}\p{Pi}\uFFFC*][^\n]*)/gu,
      isIt: isParagraph,
      instead: ({ written, match: [, signs = ''] }) =>
        `${signs} ${written.trimStart().slice(signs.length)}`,
      isSafe: () => true,
    },
    {
      pattern: /(?<=^|\n) {0,3}(#*＃+(?<=[#＃]{2,6})#*)[ \u3000]*(\S[^\n]*)/g,
      isIt: isParagraph,
      instead: ({ match: [, signs = '', words = ''] }) => `${'#'.repeat(signs.length)} ${words}`,
    },
    {
      // One sign alone may be a hashtag: #日記 at the end, #a #b, #1.
      pattern: /^#([\p{L}\p{Ps}\p{Pi}\uFFFC][^\n]*)$/gu,
      isIt: (found) =>
        isParagraph(found) &&
        found.match[0].length === found.prose.text.length &&
        mdast.children.includes(found.prose.node) &&
        mdast.children.at(-1) !== found.prose.node &&
        !/\s[#＃]/.test(found.written),
      instead: ({ written }) => `# ${written.slice(1)}`,
    },
  ];
}
