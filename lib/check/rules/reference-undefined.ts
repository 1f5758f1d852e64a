import { findNotations, type Notation } from '../notation';
import type { Rule } from '../rule';

const NOTATIONS: readonly Notation[] = [
  {
    // Array indices are not links: a[i][j], 配列[i][j], [1][2].
    pattern: /!?(?<![\w\])]|\p{L}(?=\[\w\]\[\w\]))\[([^[\]\n]+)\](?:\[([^[\]\n]*)\])(?![[(])/gu,
    isMatch: ({ match: [, words = '', label = ''] }) =>
      !words.startsWith('^') &&
      !label.startsWith('^') &&
      // [video …][/video] is reported by lib/check/rules/shortcode-unread.
      !label.startsWith('/') &&
      !(isNumber(words) && isNumber(label || words)),
    replacement: ({ written }) => {
      const [, words = '', label = ''] = /\[([\s\S]*)\]\[([^\]]*)\]$/.exec(written) ?? [];
      return label.trim() || words;
    },
  },
];

/**
 * `[words][label]` or `[label][]` without a definition `[label]: URL`: it remains text (CommonMark 0.31.2 §6.3).
 */
export const referenceUndefined: Rule = {
  name: 'referenceUndefined',
  level: 'warning',
  find: (page) => findNotations(page, NOTATIONS),
};

function isNumber(words: string): boolean {
  return /^[\d\s,]*$/.test(words);
}
