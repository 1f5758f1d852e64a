import type { Element } from 'hast';
import { isNameless } from '../../markdown/rehype/link-names';
import { attribute } from '../attribute';
import type { Rule } from '../rule';
import { sourceOf } from '../source-of-element';

/**
 * A link that contains only images without alternative text, so that it has no accessible name (WCAG 2.2, 2.4.4).
 */
export const linkNameless: Rule = {
  name: 'linkNameless',
  level: 'warning',
  find: (page) =>
    page.elements.flatMap((element) => {
      const href = attribute(element, 'href');
      if (element.tagName !== 'a' || href === '' || !hasPicture(element)) return [];
      const source = isNameless(element) && sourceOf(page, element);
      return source ? [{ line: source.line, column: source.column, value: href }] : [];
    }),
};

function hasPicture({ children }: Element): boolean {
  return children.some(
    (child) => child.type === 'element' && (isPicture(child) || hasPicture(child)),
  );
}

/** Whether an element is an image. An image of one pixel is a tracker, which the site removes. */
function isPicture(element: Element): boolean {
  const isTracker = attribute(element, 'width') === '1' && attribute(element, 'height') === '1';
  return element.tagName === 'img' && !isTracker;
}
