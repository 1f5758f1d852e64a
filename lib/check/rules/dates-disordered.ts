import type { Rule } from '../rule';

/** An `updatedAt` before `createdAt`. */
export const datesDisordered: Rule = {
  name: 'datesDisordered',
  level: 'warning',
  find: ({ post: { createdAt, updatedAt }, entries }) => {
    if (!createdAt || !updatedAt || updatedAt >= createdAt) return [];
    const { line = 1, column = 1 } = entries.find(({ key }) => key === 'updatedAt')?.value ?? {};
    return [{ line, column, value: 'updatedAt', other: 'createdAt' }];
  },
};
