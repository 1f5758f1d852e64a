import type { Rule } from '../rule';
import { sourceOf } from '../source-of-element';

/**
 * A heading more than one level below the previous one; the title of the post counts as level 1. Where an `h1`
 * follows lower headings, the `h1` is reported.
 */
export const headingSkips: Rule = {
  name: 'headingSkips',
  level: 'warning',
  find: (page) => {
    const headings = page.elements.flatMap((element) => {
      const source = /^h[1-6]$/.test(element.tagName) && sourceOf(page, element);
      return source ? [{ ...source, depth: Number(element.tagName[1]) }] : [];
    });
    const first = headings.find(({ depth }) => depth === 1);
    const isLate = first !== undefined && first !== headings[0];
    const late = isLate ? [{ line: first.line, column: first.column, value: 'h1', other: '' }] : [];
    // The site renders the headings of a post that has an h1 one level lower, so an h1 may come first.
    let previous = first && !isLate ? 0 : 1;
    const skips = headings.flatMap(({ line, column, depth }) => {
      const isSkip = depth > previous + 1;
      const finding = { line, column, value: `h${depth}`, other: `h${Math.max(1, previous)}` };
      previous = depth;
      return isSkip ? [finding] : [];
    });
    return [...late, ...skips];
  },
};
