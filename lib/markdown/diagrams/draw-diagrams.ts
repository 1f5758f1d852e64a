import type { Element } from 'hast';
import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { codeInfoOf } from '../code/info-string';
import type { Diagram } from '../rendered';
import { inTime } from '../time-limit';
import { DRAWN_LANGUAGE, type DrawnDiagram, type ResolveDiagram } from './resolved-diagram';

/** Drawn diagrams by the offset in the Markdown at which their block of code begins. */
export type DrawnDiagrams = Map<number, DrawnDiagram>;

/**
 * Draws the blocks of code that are diagrams, as `file.data.resolveDiagram` says, and leaves on
 * `file.data.diagrams` what was found. A figure holds the place of each until `showDiagrams`, as the sanitiser of the
 * author's HTML removes all SVG. What cannot be drawn stays code.
 */
export function drawDiagrams() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const { resolveDiagram } = file.data;
    if (typeof resolveDiagram !== 'function') return;
    const resolve: ResolveDiagram = async (...given) => resolveDiagram(...given);
    const blocks: Code[] = [];
    visit(tree, 'code', (node) => {
      if (DRAWN_LANGUAGE.test(codeInfoOf(node).language)) blocks.push(node);
    });
    const drawn: DrawnDiagrams = new Map();
    const diagrams: Diagram[] = [];
    for (const block of blocks) {
      const { language, title: caption } = codeInfoOf(block);
      const source = block.value;
      const found = await resolve({ language, source, caption }, (work) => inTime(file, work));
      const { line = 1, column = 1, offset } = block.position?.start ?? {};
      const { kind, remarks } = found;
      const isMermaids = kind === 'fault' || found.isKept;
      diagrams.push({ line, column, remarks, ...(isMermaids ? { source } : {}) });
      if (found.kind === 'fault' || offset === undefined) continue;
      drawn.set(offset, found);
      block.data = { ...block.data, figure: placeholder() };
    }
    Object.assign(file.data, { diagrams, drawnDiagrams: drawn });
  };
}

/** One that is empty would be removed. */
function placeholder(): Element {
  return {
    type: 'element',
    tagName: 'figure',
    properties: { className: ['diagram'] },
    children: [{ type: 'text', value: ' ' }],
  };
}
