import type { Paragraph, Root } from 'mdast';
import type { VFile } from 'vfile';

declare module 'vfile' {
  interface DataMap {
    /** Offset of the marker for the table of contents into the Markdown. */
    contentsOffset: number | undefined;
  }
}

const MARKER = /^(?:\[toc\]|\[\[toc\]\]|\[\[_toc_\]\]|\[:contents\])$/i;

/**
 * The paragraph where the author wants the table of contents: the first that contains only `[toc]`, `[[toc]]`,
 * `[[_TOC_]]` or `[:contents]`. In lists, quotations and boxes these are text.
 *
 * @param source the Markdown.
 */
export function contentsMarker(tree: Root, source: string): Paragraph | undefined {
  return tree.children.find((node): node is Paragraph => {
    if (node.type !== 'paragraph') return false;
    const { start, end } = node.position ?? {};
    // A link [toc] whose target is defined is a link.
    const isText = node.children.every(({ type }) => type === 'text' || type === 'emphasis');
    return isText && MARKER.test(source.slice(start?.offset, end?.offset));
  });
}

/** Makes a `<div>` of the marker for the table of contents, which rehype/insert-contents replaces. */
export function contents() {
  return (tree: Root, file: VFile): void => {
    const marker = contentsMarker(tree, String(file));
    if (!marker) return;
    marker.data = { hName: 'div' };
    file.data.contentsOffset = marker.position?.start.offset;
  };
}
