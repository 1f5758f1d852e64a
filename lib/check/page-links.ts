import type { Element } from 'hast';
import type { Link } from '../markdown/rendered';
import type { Library } from '../posts/load';
import { linksFrom } from '../redirects/links';
import { encodeSegment } from '../urls';
import { attribute } from './attribute';
import type { Page } from './page';
import { sourceOf } from './source-of';

/** The addresses a post links to, with their places in the body; its footnotes' own left out. */
export function anchorsOf(page: Page): Omit<Link, 'to'>[] {
  return page.elements.flatMap((element) => {
    const place = element.tagName === 'a' && !isFootnote(element) && sourceOf(page, element);
    const href = attribute(element, 'href');
    if (!place || href === '') return [];
    return [{ href, line: place.line - page.post.bodyLine + 1, column: place.column }];
  });
}

/** The links of a post to pages of the site, those within it too, as `library` resolves them. */
export function linksOf(page: Page, library: Library): Link[] {
  const resolveLink = linksFrom(page.post, library);
  return anchorsOf(page).flatMap((anchor) => {
    const { href } = anchor;
    // #top needs no element of that name (HTML, "scroll to the fragment").
    if (/^#(?:top)?$/i.test(href)) return [];
    const to = href.startsWith('#')
      ? `/${encodeSegment(page.post.slug)}${href}`
      : resolveLink(href);
    return to === undefined ? [] : [{ ...anchor, to }];
  });
}

function isFootnote({ properties }: Element): boolean {
  return 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties;
}
