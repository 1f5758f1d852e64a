import type { Link, PhrasingContent, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { linkLength } from './link-end';

/**
 * Shortens bare URLs, which GFM turned into links, where the Japanese text after them begins
 * (lib/markdown/remark/link-end).
 */
export function bareLinks() {
  return (tree: Root): void => {
    visit(tree, 'link', (link, index, parent) => {
      const [text] = link.children;
      if (!parent || index === undefined || text?.type !== 'text' || !isBare(link)) return;
      const parts = partsOf(link, text);
      parent.children.splice(index, 1, ...parts);
      return index + parts.length;
    });
  };
}

/** The link, cut to its URL, and the nodes for the rest of its text, which may contain further URLs. */
function partsOf(link: Link, text: Text): PhrasingContent[] {
  const length = linkLength(text.value);
  const rest = text.value.slice(length);
  if (rest === '' || !link.url.endsWith(rest)) return [link];
  link.url = link.url.slice(0, -rest.length);
  text.value = text.value.slice(0, length);
  const after = positionAfter(link, length);
  if (after && link.position) link.position = { ...link.position, end: after.start };
  text.position = link.position;
  const next = rest.search(/(?<=[^ -~])https?:\/\//);
  const following: Text = { type: 'text', value: next < 0 ? rest : rest.slice(0, next) };
  if (after) {
    const { start } = after;
    const end = { ...start, column: start.column + following.value.length };
    if (start.offset !== undefined) end.offset = start.offset + following.value.length;
    following.position = { start, end: next < 0 ? after.end : end };
  }
  if (next < 0) return [link, following];
  const value = rest.slice(next);
  const position = following.position && after && { start: following.position.end, end: after.end };
  const inner: Text = { type: 'text', value, position };
  return [
    link,
    following,
    ...partsOf({ type: 'link', url: value, children: [inner], position }, inner),
  ];
}

/** The position of what follows the first `length` UTF-16 code units of a bare URL, which is always on one line. */
function positionAfter({ position }: Link, length: number): Link['position'] {
  if (!position) return undefined;
  const { line, column, offset } = position.start;
  const start = {
    line,
    column: column + length,
    offset: offset === undefined ? offset : offset + length,
  };
  return { start, end: position.end };
}

/** Whether a link is a bare URL in the source, without `<…>` or `[…](…)`. */
function isBare({ children: [text], position }: Link): boolean {
  if (text?.type !== 'text' || !/^(?:https?:\/\/|www\.)/i.test(text.value)) return false;
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return true;
  return end.offset - start.offset === text.value.length;
}
