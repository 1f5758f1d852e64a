import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Leaves on `file.data.ids` the value of every `id` attribute of the article. */
export function collectIds() {
  return (tree: Root, file: VFile): void => {
    const found: string[] = [];
    visit(tree, 'element', ({ properties: { id } }) => {
      if (typeof id === 'string') found.push(id);
    });
    file.data.ids = found;
  };
}
