import type { Rule } from '../rule';
import { sourceOf } from '../source-of';

/** A heading more than one level below the one before it; the title of the post is the first. */
export const headingSkips: Rule = {
  name: 'headingSkips',
  level: 'warning',
  find: (page) => {
    const headings = page.elements.flatMap((element) => {
      const place = /^h[1-6]$/.test(element.tagName) && sourceOf(page, element);
      return place ? [{ ...place, depth: Number(element.tagName[1]) }] : [];
    });
    // Where a post has a first level, the site moves all of them one down.
    let before = headings.some(({ depth }) => depth === 1) ? 0 : 1;
    return headings.flatMap(({ line, column, depth }) => {
      const skipped = depth > before + 1;
      const found = { line, column, value: `h${depth}`, other: `h${Math.max(1, before)}` };
      before = depth;
      return skipped ? [found] : [];
    });
  },
};
