import { readableUrl } from '../../url-decoding';
import { attribute } from '../attribute';
import type { Rule } from '../rule';
import { sourceOf } from '../source-of-element';

/** A script in a post, such as the code of a widget: the site removes it. */
export const rawScript: Rule = {
  name: 'rawScript',
  level: 'warning',
  find: (page) =>
    page.elements.flatMap((element) => {
      const source = element.tagName === 'script' && sourceOf(page, element);
      if (!source) return [];
      return [
        { line: source.line, column: source.column, value: readableUrl(attribute(element, 'src')) },
      ];
    }),
};
