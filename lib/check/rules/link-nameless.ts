import type { Element } from 'hast';
import { isNameless } from '../../markdown/rehype/link-names';
import { attribute } from '../attribute';
import type { Rule } from '../rule';
import { sourceOf } from '../source-of-element';

/** A link that shows nothing but pictures without words (WCAG 2.2, 2.4.4). */
export const linkNameless: Rule = {
  name: 'linkNameless',
  level: 'warning',
  find: (page) =>
    page.elements.flatMap((element) => {
      const href = attribute(element, 'href');
      if (element.tagName !== 'a' || href === '' || !hasPicture(element)) return [];
      const written = isNameless(element) && sourceOf(page, element);
      return written ? [{ line: written.line, column: written.column, value: href }] : [];
    }),
};

function hasPicture({ children }: Element): boolean {
  return children.some(
    (child) => child.type === 'element' && (isPicture(child) || hasPicture(child)),
  );
}

/** One of a single pixel only counts readers, and is not shown. */
function isPicture(element: Element): boolean {
  const counts = attribute(element, 'width') === '1' && attribute(element, 'height') === '1';
  return element.tagName === 'img' && !counts;
}
