import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Stores the value of every `id` attribute of the article in `file.data.ids`. */
export function collectIds() {
  return (tree: Root, file: VFile): void => {
    const ids: string[] = [];
    visit(tree, 'element', ({ properties: { id } }) => {
      if (typeof id === 'string') ids.push(id);
    });
    file.data.ids = ids;
  };
}
