import { htmlTagsOf } from '../html-tags';
import type { Rule } from '../rule';

/**
 * `<?php … ?>`, `<![CDATA[ … ]]>` and `<!DOCTYPE …>`: in the
 * body of an HTML document, browsers show nothing of them.
 */
export const declarationDropped: Rule = {
  name: 'declarationDropped',
  level: 'error',
  find: (page) =>
    htmlTagsOf(page).flatMap(({ kind, name, inText, line, column }) => {
      // Text pasted from a word processor may contain <?xml …>, which was never visible to anybody.
      if (kind !== 'declaration' || /^\?xml/i.test(name)) return [];
      const level = /^!doctype$/i.test(name) ? 'warning' : 'error';
      const other = inText ? 'inText' : '';
      return [{ level, line: page.post.bodyLine + line - 1, column, value: `<${name}`, other }];
    }),
};
