import { findNotations, type Notation } from '../notation';
import type { Rule } from '../rule';

const NOTATIONS: readonly Notation[] = [
  {
    // a[i][j], 配列[i][j] and [1][2] are no links.
    pattern: /!?(?<![\w\])]|\p{L}(?=\[\w\]\[\w\]))\[([^[\]\n]+)\](?:\[([^[\]\n]*)\])(?![[(])/gu,
    isIt: ({ match: [, words = '', label = ''] }) =>
      !words.startsWith('^') &&
      !label.startsWith('^') &&
      // [video …][/video], which lib/check/rules/shortcode-unread names.
      !label.startsWith('/') &&
      !(isNumber(words) && isNumber(label || words)),
    instead: ({ written }) => {
      const [, words = '', label = ''] = /\[([\s\S]*)\]\[([^\]]*)\]$/.exec(written) ?? [];
      return label.trim() || words;
    },
  },
];

/** `[words][name]` and `[name][]` without a line `[name]: address`: they stay text (CommonMark 0.31.2 §6.3). */
export const referenceUndefined: Rule = {
  name: 'referenceUndefined',
  level: 'warning',
  find: (page) => findNotations(page, NOTATIONS),
};

function isNumber(words: string): boolean {
  return /^[\d\s,]*$/.test(words);
}
