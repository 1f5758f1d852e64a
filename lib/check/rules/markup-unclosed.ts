import { htmlTagsOf } from '../html-tags';
import type { Rule } from '../rule';

/** A comment or tag without its end: all that follows it in the HTML, up to the end of the post, is lost. */
export const markupUnclosed: Rule = {
  name: 'markupUnclosed',
  level: 'error',
  find: (page) =>
    htmlTagsOf(page).flatMap(({ kind, isClosed, text, line, column }) => {
      // On the last line of its block it hides itself only.
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
