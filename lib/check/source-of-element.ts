import type { Element } from 'hast';
import type { Page } from './page';

/**
 * The position of an element in the file, its offset into the source, and its source text; `null` for an element
 * that the site generates, such as the link back from a footnote, and for one that the HTML parser ends because
 * another begins, such as a link with a link in it: it has no end.
 */
export function sourceOf(page: Page, { position }: Element) {
  const [start, end] = [position?.start.offset, position?.end?.offset];
  if (start === undefined || end === undefined) return null;
  const offset = page.sourceOffset(start);
  return {
    ...page.positionOf(start),
    offset,
    text: page.source.slice(offset, page.sourceOffset(end)),
  };
}
