import { readOpening } from '../../markdown/syntax/container-names';
import { findNotations, type Notation } from '../notation';
import type { Rule } from '../rule';

const NOTATIONS: readonly Notation[] = [
  {
    // Where it is read, it is a block and no longer part of the prose.
    pattern: /(?<=^|\n) *:{3,}[^\n]*/g,
    isMatch: ({ written }) => readOpening(written) !== undefined,
    replacement: ({ written }) => ':'.repeat(readOpening(written)?.size ?? 3),
  },
];

/**
 * A `:::message` without a line of `:::` after it, or within another container of as many colons, where that line
 * would end the outer one.
 */
export const boxUnclosed: Rule = {
  name: 'boxUnclosed',
  level: 'warning',
  find: (page) => findNotations(page, NOTATIONS),
};
