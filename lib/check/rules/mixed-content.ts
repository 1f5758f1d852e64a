import { site } from '../../site';
import { readableUrl } from '../../url-decoding';
import { attribute } from '../attribute';
import type { Rule } from '../rule';
import { sourceOf } from '../source-of-element';

const LOADING_ELEMENTS = /^(?:img|iframe|video|audio|source|embed)$/;

/** A resource with an `http:` URL on a site that is served over `https:` (W3C Mixed Content). */
export const mixedContent: Rule = {
  name: 'mixedContent',
  level: 'warning',
  find: (page) => {
    if (!site.origin.startsWith('https:')) return [];
    return page.elements.flatMap((element) => {
      const url = attribute(element, 'src');
      const source = LOADING_ELEMENTS.test(element.tagName) && sourceOf(page, element);
      if (!source || !/^http:\/\//i.test(url)) return [];
      const { line, column, offset, text } = source;
      // A server on an explicit port speaks either HTTP or HTTPS there, so changing the scheme would not work.
      const hasDefaultPort = URL.canParse(url) && new URL(url).port === '';
      const index = text.indexOf(url);
      const isUnique = index !== -1 && text.indexOf(url, index + 1) === -1;
      const edit = { start: offset + index, old: url, text: `https${url.slice(4)}` };
      const edits = hasDefaultPort && isUnique ? [edit] : [];
      return [{ line, column, value: readableUrl(url), edits }];
    });
  },
};
