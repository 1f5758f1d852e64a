import { httpUrl } from '../../markdown/http-url';
import { attribute } from '../attribute';
import type { Rule } from '../rule';
import { sourceOf } from '../source-of-element';

/**
 * Images of at most one pixel on other hosts, which only
 * count readers and are removed. Reported once for each post.
 */
export const trackerDropped: Rule = {
  name: 'trackerDropped',
  level: 'warning',
  find: (page) => {
    const trackers = page.elements.filter((element) => {
      if (element.tagName !== 'img' || !httpUrl(attribute(element, 'src'))) return false;
      const sides = ['width', 'height'].map((side) => attribute(element, side));
      return sides.every((side) => side !== '' && Number(side) <= 1);
    });
    const source = trackers[0] && sourceOf(page, trackers[0]);
    if (!trackers[0] || !source) return [];
    const { line, column } = source;
    const host = httpUrl(attribute(trackers[0], 'src'))?.host;
    return [{ line, column, value: host, other: String(trackers.length) }];
  },
};
