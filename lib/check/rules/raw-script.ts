import { readableUrl } from '../../url-decoding';
import { attribute } from '../attribute';
import type { Rule } from '../rule';
import { sourceOf } from '../source-of-element';

/** A script in a post, as widgets of other sites ask for: it is never run. */
export const rawScript: Rule = {
  name: 'rawScript',
  level: 'warning',
  find: (page) =>
    page.elements.flatMap((element) => {
      const place = element.tagName === 'script' && sourceOf(page, element);
      if (!place) return [];
      return [
        { line: place.line, column: place.column, value: readableUrl(attribute(element, 'src')) },
      ];
    }),
};
