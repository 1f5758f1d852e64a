import { mediaOf } from '../../media-types';
import { readableUrl } from '../../url-decoding';
import { attribute } from '../attribute';
import type { Rule } from '../rule';
import { sourceOf } from '../source-of-element';

/**
 * An image without alternative text (WCAG 2.2, 1.1.1). An explicit `alt=""` in HTML marks a decorative image and
 * is not reported; `![](…)` is.
 */
export const altMissing: Rule = {
  name: 'altMissing',
  level: 'warning',
  find: (page) =>
    page.elements.flatMap((element) => {
      const source = element.tagName === 'img' && sourceOf(page, element);
      if (!source || attribute(element, 'alt') !== '') return [];
      const isDecorative = source.text.startsWith('<') && 'alt' in element.properties;
      if (isDecorative) return [];
      const { line, column } = source;
      const url = attribute(element, 'src');
      // Videos and sounds may be written with the syntax of images; the message then differs.
      const other = mediaOf(url);
      return [{ line, column, value: readableUrl(url), other }];
    }),
};
