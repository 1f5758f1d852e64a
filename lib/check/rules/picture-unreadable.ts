import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { httpUrl } from '../../markdown/http-url';
import { attribute } from '../attribute';
import type { Finding, Rule } from '../rule';
import { sourceOf } from '../source-of-element';

/** What stands in the place of a picture until a script loads it. */
const STAND_IN = /^data:|(?:blank|lazy|loading|placeholder|spacer|transparent|1x1)[^/]*$/i;

/** A picture whose address the site cannot use: of the author's own machine, or none at all. */
export const pictureUnreadable: Rule = {
  name: 'pictureUnreadable',
  level: 'error',
  find: (page) => {
    const findings: Finding[] = [];
    const sources = new Set(
      page.elements.flatMap((element) =>
        element.tagName === 'img' ? [attribute(element, 'src')] : [],
      ),
    );
    visit(page.hast, 'element', (element, _, parent) => {
      const lazy = lazySource(element);
      // Scripts that load pictures late come with the picture in <noscript>.
      const isLate = lazy !== '' && !sources.has(lazy);
      const parentName = parent?.type === 'element' ? parent.tagName : '';
      const kind = kindOf(element, parentName, isLate);
      const place = kind && sourceOf(page, element);
      if (!kind || !place) return;
      const { line, column } = place;
      const address = isLate ? lazy : attribute(element, 'src');
      findings.push({ line, column, value: address.slice(0, 60), other: kind });
    });
    return findings;
  },
};

function kindOf(
  element: Element,
  parentName: string,
  isLate: boolean,
): 'local' | 'none' | undefined {
  const { tagName } = element;
  if (tagName === 'picture') return hasPicture(element) ? undefined : 'none';
  if (tagName === 'source') {
    return /^(?:picture|video|audio)$/.test(parentName) ? undefined : 'none';
  }
  if (tagName !== 'img') return undefined;
  const source = attribute(element, 'src');
  if (source === '' || (isLate && STAND_IN.test(source))) return 'none';
  // Of one in the text (data:) a file is made: lib/images/data-picture.
  if (/^data:/i.test(source)) return undefined;
  // One letter and a colon is a drive; micromark writes the backslash behind it as %5C.
  return /^[a-z][a-z0-9+.-]*:/i.test(source) && !httpUrl(source) ? 'local' : undefined;
}

function hasPicture(element: Element): boolean {
  let found = false;
  visit(element, 'element', ({ tagName }) => {
    found ||= tagName === 'img';
  });
  return found;
}

/** Where scripts that load pictures late keep the address. */
function lazySource(element: Element): string {
  const names = ['dataSrc', 'dataLazySrc', 'dataOriginal'];
  return names.map((name) => attribute(element, name)).find((value) => value !== '') ?? '';
}
