import type { Nodes } from 'hast';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Corrects the positions of elements and texts that were parsed from raw HTML in a block quote or list. The
 * value of an mdast `html` node lacks the prefix of each line (such as `> `), so that columns and offsets are
 * too small.
 *
 * @param mdast the tree that `tree` was made from.
 * @param body the Markdown, line breaks LF.
 */
export function correctHtmlPositions(tree: Nodes, mdast: Root, body: string): void {
  const prefixes = prefixLengths(mdast, body);
  if (prefixes.size === 0) return;
  const starts = [0];
  for (let at = body.indexOf('\n'); at !== -1; at = body.indexOf('\n', at + 1)) starts.push(at + 1);
  visit(tree, ({ type, position }) => {
    if (type !== 'element' && type !== 'text') return;
    // A node from Markdown begins on another line, and has its right position. Joined texts may have no
    // position.
    if (!position?.start || !position.end || !prefixes.has(position.start.line)) return;
    for (const point of [position.start, position.end]) {
      point.column += prefixes.get(point.line) ?? 0;
      point.offset = (starts[point.line - 1] ?? 0) + point.column - 1;
    }
  });
}

/**
 * The length of the prefix (such as `> `) of each line of raw HTML in a block quote or list, by its line in
 * `body`.
 */
function prefixLengths(mdast: Root, body: string): ReadonlyMap<number, number> {
  const prefixes = new Map<number, number>();
  visit(mdast, 'html', ({ value, position }, _, parent) => {
    // Inline HTML is a single tag, whose position is right.
    if (!/^(?:blockquote|listItem|footnoteDefinition)$/.test(parent?.type ?? '')) return;
    const [start, end] = [position?.start.offset, position?.end.offset];
    if (start === undefined || end === undefined || !value.includes('\n')) return;
    const written = body.slice(start, end);
    if (written === value) return;
    const lines = value.split('\n');
    for (const [index, line] of written.split('\n').entries()) {
      if (index === 0) continue;
      const length = Math.max(0, line.length - (lines[index]?.length ?? 0));
      prefixes.set((position?.start.line ?? 0) + index, length);
    }
  });
  return prefixes;
}
