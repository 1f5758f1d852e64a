import type { Element } from 'hast';
import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { codeInfoOf } from '../code/info-string';
import type { Diagram } from '../rendered';
import { inTime } from '../time-limit';
import { DRAWN_LANGUAGE, type DrawnDiagram, type ResolveDiagram } from './resolved-diagram';

/** Drawn diagrams by the offset of their code block in the Markdown. */
export type DrawnDiagrams = Map<number, DrawnDiagram>;

/**
 * Draws the code blocks that are diagrams with `file.data.resolveDiagram`, and lists them in `file.data.diagrams`. Each
 * becomes a placeholder figure, into which `showDiagrams` inserts the SVG later, because the sanitizer of the author's
 * HTML removes all SVG. A diagram that cannot be drawn remains a code block.
 */
export function drawDiagrams() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const { resolveDiagram } = file.data;
    if (typeof resolveDiagram !== 'function') return;
    const resolve: ResolveDiagram = async (...parameters) => resolveDiagram(...parameters);
    const blocks: Code[] = [];
    visit(tree, 'code', (node) => {
      if (DRAWN_LANGUAGE.test(codeInfoOf(node).language)) blocks.push(node);
    });
    const drawn: DrawnDiagrams = new Map();
    const diagrams: Diagram[] = [];
    for (const block of blocks) {
      const { language, title, label } = codeInfoOf(block);
      const caption = title || (block.data?.tab === undefined ? label : '');
      const source = block.value;
      const result = await resolve({ language, source, caption }, (work) => inTime(file, work));
      const { line = 1, column = 1, offset } = block.position?.start ?? {};
      const { kind } = result;
      const remarks = block.data?.isInUrl
        ? result.remarks.map((remark) => ({ ...remark, line: 0 }))
        : result.remarks;
      const isForMermaid = kind === 'fault' || result.isStored;
      diagrams.push({ line, column, remarks, ...(isForMermaid ? { source } : {}) });
      if (result.kind === 'fault' || offset === undefined) continue;
      drawn.set(offset, result);
      block.data = { ...block.data, figure: placeholder() };
    }
    Object.assign(file.data, { diagrams, drawnDiagrams: drawn });
  };
}

/** Returns a figure that contains a space, because empty elements are removed. */
function placeholder(): Element {
  return {
    type: 'element',
    tagName: 'figure',
    properties: { className: ['diagram'] },
    children: [{ type: 'text', value: ' ' }],
  };
}
