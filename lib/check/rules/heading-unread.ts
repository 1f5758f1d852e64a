import { findNotations, type Notation, type Occurrence } from '../notation';
import type { Page } from '../page';
import type { Rule } from '../rule';

const heading = ({ match: [, marker = '', words = ''] }: Occurrence) => `${marker} ${words}`;

/**
 * ATX headings without the space after `#` that CommonMark
 * 0.31.2 §4.2 requires: `##Words`, or with a full-width space.
 */
export const headingUnread: Rule = {
  name: 'headingUnread',
  level: 'warning',
  find: (page) => findNotations(page, notationsOf(page)),
};

function notationsOf({ mdast }: Page): Notation[] {
  const isParagraph = ({ prose }: Occurrence) => prose.node.type === 'paragraph';
  return [
    {
      pattern: /(?<=^|\n) {0,3}(#{1,6})\u3000+(\S[^\n]*)/g,
      isMatch: isParagraph,
      replacement: heading,
      isFixable: () => true,
    },
    {
      pattern: /(?<=^|\n) {0,3}(#{2,6})([\p{L}\p{N}\p{Ps}\p{Pi}\uFFFC*][^\n]*)/gu,
      isMatch: isParagraph,
      replacement: ({ written, match: [, marker = ''] }) =>
        `${marker} ${written.trimStart().slice(marker.length)}`,
      isFixable: () => true,
    },
    {
      pattern: /(?<=^|\n) {0,3}(#*＃+(?<=[#＃]{2,6})#*)[ \u3000]*(\S[^\n]*)/g,
      isMatch: isParagraph,
      replacement: ({ match: [, marker = '', words = ''] }) =>
        `${'#'.repeat(marker.length)} ${words}`,
    },
    {
      // A single # may begin a hashtag: #日記 at the end of a post, #a #b, #1.
      pattern: /^#([\p{L}\p{Ps}\p{Pi}\uFFFC][^\n]*)$/gu,
      isMatch: (occurrence) =>
        isParagraph(occurrence) &&
        occurrence.match[0].length === occurrence.prose.text.length &&
        mdast.children.includes(occurrence.prose.node) &&
        mdast.children.at(-1) !== occurrence.prose.node &&
        !/\s[#＃]/.test(occurrence.written),
      replacement: ({ written }) => `# ${written.slice(1)}`,
    },
  ];
}
