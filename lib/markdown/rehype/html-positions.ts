import type { Nodes } from 'hast';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * Corrects where elements and texts of the author's HTML stand when it lies in a quotation or list: what is parsed
 * there lacks the signs before each line (`> `).
 *
 * @param mdast the tree that `tree` comes from.
 * @param body the Markdown, line breaks LF.
 */
export function correctHtmlPositions(tree: Nodes, mdast: Root, body: string): void {
  const prefixes = cutPrefixes(mdast, body);
  if (prefixes.size === 0) return;
  const starts = [0];
  for (let at = body.indexOf('\n'); at !== -1; at = body.indexOf('\n', at + 1)) starts.push(at + 1);
  visit(tree, ({ type, position }) => {
    if (type !== 'element' && type !== 'text') return;
    // What Markdown placed begins above, and has its right place already. Joined texts may have none.
    if (!position?.start || !prefixes.has(position.start.line)) return;
    for (const point of [position.start, position.end]) {
      point.column += prefixes.get(point.line) ?? 0;
      point.offset = (starts[point.line - 1] ?? 0) + point.column - 1;
    }
  });
}

/**
 * The length of what stands before each line of HTML in a quotation or list (`> `), by the line of the
 * body: the text of the node has it no more, and the places of its elements lack it.
 */
function cutPrefixes(mdast: Root, body: string): ReadonlyMap<number, number> {
  const prefixes = new Map<number, number>();
  visit(mdast, 'html', ({ value, position }, _, parent) => {
    // Within a line of text HTML is one tag, whose start is right.
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
