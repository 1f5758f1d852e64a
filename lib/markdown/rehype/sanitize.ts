import type { Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { visit } from 'unist-util-visit';
import { schemaBeforePictures } from '../sanitize-schema';

/**
 * Removes everything that lib/markdown/sanitize-schema does not list, and `class` attributes that become empty.
 */
export function sanitizeTree() {
  return (tree: Root): void => {
    const safe = sanitize(tree, schemaBeforePictures);
    if (safe.type !== 'root') return;
    tree.children = safe.children;
    visit(tree, 'element', ({ properties }) => {
      if (Array.isArray(properties.className) && properties.className.length === 0) {
        delete properties.className;
      }
    });
  };
}
