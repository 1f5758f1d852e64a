import { htmlTagsOf } from '../html-tags';
import type { Rule } from '../rule';

/** `<?php … ?>`, `<![CDATA[ … ]]>`, `<!DOCTYPE …>`: HTML takes them for comments and shows none of them. */
export const declarationDropped: Rule = {
  name: 'declarationDropped',
  level: 'error',
  find: (page) =>
    htmlTagsOf(page).flatMap(({ kind, name, inText, line, column }) => {
      // Word processors leave <?xml …> behind; nothing of it was ever shown.
      if (kind !== 'declaration' || /^\?xml/i.test(name)) return [];
      const level = /^!doctype$/i.test(name) ? 'warning' : 'error';
      const other = inText ? 'inText' : '';
      return [{ level, line: page.post.bodyLine + line - 1, column, value: `<${name}`, other }];
    }),
};
