import { labelledCode } from '../labelled-code';
import type { Rule } from '../rule';

/** Text to mark that no line of the code block contains: ```ts /text/. */
export const fenceText: Rule = {
  name: 'fenceText',
  level: 'warning',
  find: (page) =>
    labelledCode(page).flatMap(({ node, start, info: { language, words } }) => {
      const [line = ''] = page.post.body.slice(start).split('\n', 1);
      const missing = words.filter((word) => !node.value.includes(word));
      return missing.map((value) => ({
        ...page.positionOf(start + Math.max(0, line.lastIndexOf(value) - 1)),
        value,
        other: /^[^\s=]+\.\w+$/.test(value) ? `${language}:${value}` : '',
      }));
    }),
};
