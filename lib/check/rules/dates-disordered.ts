import type { Rule } from '../rule';

/** An `updatedAt` that is before `createdAt`. */
export const datesDisordered: Rule = {
  name: 'datesDisordered',
  level: 'warning',
  find: (page) => {
    const { createdAt, updatedAt } = page.post;
    if (!createdAt || !updatedAt || updatedAt >= createdAt) return [];
    const { line = 1, column = 1 } =
      page.entries.find(({ key }) => key === 'updatedAt')?.value ?? {};
    return [{ line, column, value: 'updatedAt', other: 'createdAt' }];
  },
};
