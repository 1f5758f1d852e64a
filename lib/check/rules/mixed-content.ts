import { site } from '../../site';
import { readableUrl } from '../../url-decoding';
import { attribute } from '../attribute';
import type { Rule } from '../rule';
import { sourceOf } from '../source-of-element';

const LOADS = /^(?:img|iframe|video|audio|source|embed)$/;

/** What a page loads over http: while the site speaks https: (W3C Mixed Content). */
export const mixedContent: Rule = {
  name: 'mixedContent',
  level: 'warning',
  find: (page) => {
    if (!site.origin.startsWith('https:')) return [];
    return page.elements.flatMap((element) => {
      const address = attribute(element, 'src');
      const written = LOADS.test(element.tagName) && sourceOf(page, element);
      if (!written || !/^http:\/\//i.test(address)) return [];
      const { line, column, offset, text } = written;
      // The host of an address that has a port answers on it either way; only one of the two works.
      const safe = URL.canParse(address) && new URL(address).port === '';
      const at = text.indexOf(address);
      const once = at !== -1 && text.indexOf(address, at + 1) === -1;
      const edit = { start: offset + at, old: address, text: `https${address.slice(4)}` };
      return [{ line, column, value: readableUrl(address), edits: safe && once ? [edit] : [] }];
    });
  },
};
