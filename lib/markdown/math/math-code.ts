import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { MathBlock, Piece } from './nodes';

/** Replaces each code block whose language is `math` by a formula, as GitHub does. */
export function replaceMathCode(tree: Root, source: string): void {
  visit(tree, 'code', (node, index, parent) => {
    if (node.lang !== 'math' || !parent || index === undefined) return;
    const { value, position } = node;
    const pieces = piecesOf(value, position, source);
    const math: MathBlock = { type: 'math', value, pieces, isOpen: false, position };
    const children: unknown[] = parent.children;
    children[index] = math;
  });
}

/**
 * The positions of the lines of a code block in the Markdown, after the markers of lists and block quotes.
 *
 * @param position the position of the block with its fences.
 */
function piecesOf(value: string, position: Code['position'], source: string): Piece[] {
  const from = position?.start;
  if (from?.offset === undefined) return [];
  const pieces: Piece[] = [];
  let lineStart = source.indexOf('\n', from.offset) + 1;
  for (const [index, text] of value.split('\n').entries()) {
    const end = source.indexOf('\n', lineStart);
    const line = source.slice(lineStart, end === -1 ? undefined : end);
    const column = Math.max(0, line.lastIndexOf(text));
    pieces.push({ text, line: from.line + 1 + index, offset: lineStart + column });
    lineStart += line.length + 1;
  }
  return pieces;
}
