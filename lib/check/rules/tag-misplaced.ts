import { type HtmlTag, htmlTagsOf } from '../html-tags';
import type { Rule } from '../rule';

/**
 * Tags that HTML parsers ignore outside of a table, or inside of the body: table parts, html, head, body, frames.
 */
const CONTEXTUAL =
  /^(?:body|caption|col|colgroup|frame|frameset|head|html|tbody|td|tfoot|th|thead|tr)$/;

/**
 * A tag that HTML parsers ignore at its position, so that
 * for example the cells of a table become one line of text.
 */
export const tagMisplaced: Rule = {
  name: 'tagMisplaced',
  level: 'warning',
  find: (page) => {
    const tags = htmlTagsOf(page).filter(
      ({ kind, name, isClosed }) => kind === 'start' && isClosed && CONTEXTUAL.test(name),
    );
    // The number of elements by name and line. When a line has more tags than elements, the rest were ignored.
    const elements = new Map<string, number>();
    for (const { tagName, position } of page.elements) {
      const key = keyOf(tagName, position?.start.line);
      elements.set(key, (elements.get(key) ?? 0) + 1);
    }
    return tags.flatMap((tag) => {
      const key = keyOf(tag.name, tag.line);
      const count = elements.get(key) ?? 0;
      elements.set(key, count - 1);
      return count > 0 ? [] : [findingOf(tag, page.post.bodyLine)];
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
