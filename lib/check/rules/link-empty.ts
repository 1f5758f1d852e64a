import type { Element } from 'hast';
import { attribute } from '../attribute';
import type { Rule } from '../rule';
import { sourceOf } from '../source-of-element';

/** Elements that show nothing without words in them. */
const PLAIN =
  /^(?:abbr|b|bdi|bdo|big|br|center|cite|code|del|div|em|font|i|ins|kbd|mark|p|q|s|samp|small|span|strike|strong|sub|sup|tt|u|var|wbr)$/;

/** A link or heading without anything to see: readers do not find it. */
function emptyRule(name: 'linkEmpty' | 'headingEmpty', isOne: (element: Element) => boolean): Rule {
  return {
    name,
    level: 'warning',
    find: (page) =>
      page.elements.flatMap((element) => {
        const place = isOne(element) && showsNothing(element) && sourceOf(page, element);
        if (!place) return [];
        const { line, column } = place;
        return [{ line, column, value: attribute(element, 'href') || element.tagName }];
      }),
  };
}

/** `[](https://example.com)`; what has a name or an id is a place that links lead to. */
export const linkEmpty = emptyRule(
  'linkEmpty',
  ({ tagName, properties: { href, id, name } }) =>
    tagName === 'a' && typeof href === 'string' && href !== '' && !id && !name,
);

/** `## ` without words. */
export const headingEmpty = emptyRule('headingEmpty', ({ tagName }) => /^h[1-6]$/.test(tagName));

function showsNothing({ children }: Element): boolean {
  return children.every((child) => {
    if (child.type === 'text') return child.value.trim() === '';
    return child.type !== 'element' || (PLAIN.test(child.tagName) && showsNothing(child));
  });
}
