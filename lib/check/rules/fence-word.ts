import { labelledCode } from '../labelled-code';
import type { Rule } from '../rule';

/** A word in the info string of a code block, after the language, that has no meaning on this site. */
export const fenceWord: Rule = {
  name: 'fenceWord',
  level: 'warning',
  find: (page) =>
    labelledCode(page).flatMap(({ start, info: { language, unknown } }) => {
      const [line = ''] = page.post.body.slice(start).split('\n', 1);
      return unknown.map((value) => ({
        ...page.positionOf(start + Math.max(0, line.lastIndexOf(value))),
        value,
        other: /^[^=]*\.\w+$/.test(value) ? `${language}:${value}` : '',
      }));
    }),
};
