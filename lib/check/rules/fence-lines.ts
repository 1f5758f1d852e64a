import { labelledCode } from '../labelled-code';
import type { Rule } from '../rule';

/** Lines to highlight that the code block does not have: ```ts {99}. */
export const fenceLines: Rule = {
  name: 'fenceLines',
  level: 'warning',
  find: (page) =>
    labelledCode(page).flatMap(({ node, start, info: { marked } }) => {
      const count = node.value.split('\n').length;
      const beyond = [...marked].find((line) => line > count);
      if (beyond === undefined) return [];
      return [{ ...page.positionOf(start), value: String(beyond), other: String(count) }];
    }),
};
