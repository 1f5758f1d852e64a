import { htmlTagsOf } from '../html-tags';
import type { Rule } from '../rule';

/** A comment or tag without its end: browsers hide everything from there to the end of the HTML. */
export const markupUnclosed: Rule = {
  name: 'markupUnclosed',
  level: 'error',
  find: (page) =>
    htmlTagsOf(page).flatMap(({ kind, isClosed, text, line, column }) => {
      // An unclosed comment on the last line of its HTML block hides nothing else.
      const isLast = !text.trimEnd().includes('\n') && kind === 'comment';
      if (isClosed || isLast) return [];
      const value = text.split('\n')[0]?.slice(0, 40) ?? '';
      return [
        {
          line: page.post.bodyLine + line - 1,
          column,
          value,
          other: kind === 'comment' ? 'comment' : 'tag',
        },
      ];
    }),
};
