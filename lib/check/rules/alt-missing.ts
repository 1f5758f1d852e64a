import { mediaOf } from '../../media-types';
import { readableUrl } from '../../url-decoding';
import { attribute } from '../attribute';
import type { Rule } from '../rule';
import { sourceOf } from '../source-of-element';

/**
 * A picture without words for those who cannot see it (WCAG 2.2, 1.1.1). An empty `alt` written in
 * HTML says that it is decoration; `![](…)` says nothing.
 */
export const altMissing: Rule = {
  name: 'altMissing',
  level: 'warning',
  find: (page) =>
    page.elements.flatMap((element) => {
      const written = element.tagName === 'img' && sourceOf(page, element);
      if (!written || attribute(element, 'alt') !== '') return [];
      const decoration = written.text.startsWith('<') && 'alt' in element.properties;
      if (decoration) return [];
      const { line, column } = written;
      const source = attribute(element, 'src');
      // A video or a sound, written as a picture.
      const other = mediaOf(source);
      return [{ line, column, value: readableUrl(source), other }];
    }),
};
