import type { Rule } from '../rule';
import { sourceOf } from '../source-of-element';

/**
 * A heading more than one level below the one before it; the title of the post is the first. A first level that
 * comes after lower ones is what is wrong there, not the lower ones.
 */
export const headingSkips: Rule = {
  name: 'headingSkips',
  level: 'warning',
  find: (page) => {
    const headings = page.elements.flatMap((element) => {
      const place = /^h[1-6]$/.test(element.tagName) && sourceOf(page, element);
      return place ? [{ ...place, depth: Number(element.tagName[1]) }] : [];
    });
    const first = headings.find(({ depth }) => depth === 1);
    const isLate = first !== undefined && first !== headings[0];
    const late = isLate ? [{ line: first.line, column: first.column, value: 'h1', other: '' }] : [];
    // Where a post begins with a first level, the site moves all of them one down.
    let before = first && !isLate ? 0 : 1;
    const skips = headings.flatMap(({ line, column, depth }) => {
      const skipped = depth > before + 1;
      const found = { line, column, value: `h${depth}`, other: `h${Math.max(1, before)}` };
      before = depth;
      return skipped ? [found] : [];
    });
    return [...late, ...skips];
  },
};
