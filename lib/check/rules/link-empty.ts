import type { Element } from 'hast';
import { attribute } from '../attribute';
import type { Rule } from '../rule';
import { sourceOf } from '../source-of-element';

/** Elements that show nothing when they contain no text. */
const TEXT_ONLY =
  /^(?:abbr|b|bdi|bdo|big|br|center|cite|code|del|div|em|font|i|ins|kbd|mark|p|q|s|samp|small|span|strike|strong|sub|sup|tt|u|var|wbr)$/;

/** A rule that reports elements which show neither text nor anything else, so that readers cannot see them. */
function emptyRule(
  name: 'linkEmpty' | 'headingEmpty',
  isCandidate: (element: Element) => boolean,
): Rule {
  return {
    name,
    level: 'warning',
    find: (page) =>
      page.elements.flatMap((element) => {
        const source = isCandidate(element) && showsNothing(element) && sourceOf(page, element);
        if (!source) return [];
        const { line, column } = source;
        return [{ line, column, value: attribute(element, 'href') || element.tagName }];
      }),
  };
}

/** `[](https://example.com)`. An empty `a` with an id or name is not reported: it is the target of links. */
export const linkEmpty = emptyRule(
  'linkEmpty',
  ({ tagName, properties: { href, id, name } }) =>
    tagName === 'a' && typeof href === 'string' && href !== '' && !id && !name,
);

/** `## ` without text. */
export const headingEmpty = emptyRule('headingEmpty', ({ tagName }) => /^h[1-6]$/.test(tagName));

function showsNothing({ children }: Element): boolean {
  return children.every((child) => {
    if (child.type === 'text') return child.value.trim() === '';
    return child.type !== 'element' || (TEXT_ONLY.test(child.tagName) && showsNothing(child));
  });
}
