import type { Element } from 'hast';
import type { Page } from './page';

/** Where an element stands in the file, and what is written there; `null` for one the site adds. */
export function sourceOf(page: Page, { position }: Element) {
  const [start, end] = [position?.start.offset, position?.end.offset];
  if (start === undefined || end === undefined) return null;
  const offset = page.sourceOffset(start);
  return {
    ...page.placeOf(start),
    offset,
    text: page.source.slice(offset, page.sourceOffset(end)),
  };
}
