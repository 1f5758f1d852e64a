import { httpUrl } from '../../markdown/http-url';
import { attribute } from '../attribute';
import type { Rule } from '../rule';
import { sourceOf } from '../source-of-element';

/** Pictures of a single pixel on other hosts, which only count readers; one finding a post says it. */
export const trackerDropped: Rule = {
  name: 'trackerDropped',
  level: 'warning',
  find: (page) => {
    const trackers = page.elements.filter((element) => {
      if (element.tagName !== 'img' || !httpUrl(attribute(element, 'src'))) return false;
      const sides = ['width', 'height'].map((side) => attribute(element, side));
      return sides.every((side) => side !== '' && Number(side) <= 1);
    });
    const place = trackers[0] && sourceOf(page, trackers[0]);
    if (!trackers[0] || !place) return [];
    const { line, column } = place;
    const host = httpUrl(attribute(trackers[0], 'src'))?.host;
    return [{ line, column, value: host, other: String(trackers.length) }];
  },
};
