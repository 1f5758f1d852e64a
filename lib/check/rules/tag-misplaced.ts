import { type HtmlTag, htmlTagsOf } from '../html-tags';
import type { Rule } from '../rule';

/** Tags that a parser passes over outside their place: parts of tables, the frame of a page. */
const PLACED =
  /^(?:body|caption|col|colgroup|frame|frameset|head|html|tbody|td|tfoot|th|thead|tr)$/;

/** A tag that a browser passes over where it stands, so that what it arranges falls together. */
export const tagMisplaced: Rule = {
  name: 'tagMisplaced',
  level: 'warning',
  find: (page) => {
    const tags = htmlTagsOf(page).filter(
      ({ kind, name, isClosed }) => kind === 'start' && isClosed && PLACED.test(name),
    );
    // How many elements of each name begin on each line: the rest of the tags made none.
    const made = new Map<string, number>();
    for (const { tagName, position } of page.elements) {
      const key = keyOf(tagName, position?.start.line);
      made.set(key, (made.get(key) ?? 0) + 1);
    }
    return tags.flatMap((tag) => {
      const key = keyOf(tag.name, tag.line);
      const left = made.get(key) ?? 0;
      made.set(key, left - 1);
      return left > 0 ? [] : [findingOf(tag, page.post.bodyLine)];
    });
  },
};

function keyOf(name: string, line: number | undefined): string {
  return `${name} ${line}`;
}

function findingOf({ name, line, column }: HtmlTag, bodyLine: number) {
  const isPage = /^(?:body|head|html)$/.test(name);
  const isFrame = /^frame(?:set)?$/.test(name);
  return {
    ...(name === 'frame' && { level: 'error' as const }),
    line: bodyLine + line - 1,
    column,
    value: name,
    other: isPage ? 'page' : isFrame ? 'frame' : 'table',
  };
}
