import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { httpUrl } from '../../markdown/http-url';
import { attribute } from '../attribute';
import type { Finding, Rule } from '../rule';
import { sourceOf } from '../source-of-element';

/** The URL of a placeholder that is shown until a script loads the image. */
const PLACEHOLDER = /^data:|(?:blank|lazy|loading|placeholder|spacer|transparent|1x1)[^/]*$/i;

/** An image whose URL the site cannot use: a path on the author's computer, or none at all. */
export const pictureUnreadable: Rule = {
  name: 'pictureUnreadable',
  level: 'error',
  find: (page) => {
    const findings: Finding[] = [];
    const urls = new Set(
      page.elements.flatMap((element) =>
        element.tagName === 'img' ? [attribute(element, 'src')] : [],
      ),
    );
    visit(page.hast, 'element', (element, _, parent) => {
      const lazyUrl = lazySource(element);
      // Lazy loading scripts often come with the same image in <noscript>, which the site shows.
      const isLazy = lazyUrl !== '' && !urls.has(lazyUrl);
      const parentName = parent?.type === 'element' ? parent.tagName : '';
      const kind = kindOf(element, parentName, isLazy);
      const source = kind && sourceOf(page, element);
      if (!kind || !source) return;
      const { line, column } = source;
      const url = isLazy ? lazyUrl : attribute(element, 'src');
      findings.push({ line, column, value: url.slice(0, 60), other: kind });
    });
    return findings;
  },
};

/** `local` for a path on a computer, `none` for an element without an image, `undefined` for a usable one. */
function kindOf(
  element: Element,
  parentName: string,
  isLazy: boolean,
): 'local' | 'none' | undefined {
  const { tagName } = element;
  if (tagName === 'picture') return hasPicture(element) ? undefined : 'none';
  if (tagName === 'source') {
    return /^(?:picture|video|audio)$/.test(parentName) ? undefined : 'none';
  }
  if (tagName !== 'img') return undefined;
  const source = attribute(element, 'src');
  if (source === '' || (isLazy && PLACEHOLDER.test(source))) return 'none';
  // lib/images/data-picture writes the image of a data: URL to a file.
  if (/^data:/i.test(source)) return undefined;
  // Other schemes cannot be loaded. A letter and a colon are a drive of Windows: C:\photo.jpg.
  return /^[a-z][a-z0-9+.-]*:/i.test(source) && !httpUrl(source) ? 'local' : undefined;
}

function hasPicture(element: Element): boolean {
  let result = false;
  visit(element, 'element', ({ tagName }) => {
    result ||= tagName === 'img';
  });
  return result;
}

/** The URL in one of the attributes that lazy loading scripts use; `''` when there is none. */
function lazySource(element: Element): string {
  const names = ['dataSrc', 'dataLazySrc', 'dataOriginal'];
  return names.map((name) => attribute(element, name)).find((value) => value !== '') ?? '';
}
