import { readOpening } from '../../markdown/syntax/container-names';
import { findNotations, type Notation } from '../notation';
import type { Rule } from '../rule';

const NOTATIONS: readonly Notation[] = [
  {
    // A closed container is a block, so that its first line is not part of the prose.
    pattern: /(?<=^|\n) *:{3,}[^\n]*/g,
    isMatch: ({ written }) => readOpening(written) !== undefined,
    replacement: ({ written }) => ':'.repeat(readOpening(written)?.size ?? 3),
  },
];

/**
 * A `:::message` without a closing line of `:::`, or within a container of as many colons, where that line would
 * close the outer one.
 */
export const boxUnclosed: Rule = {
  name: 'boxUnclosed',
  level: 'warning',
  find: (page) => findNotations(page, NOTATIONS),
};
