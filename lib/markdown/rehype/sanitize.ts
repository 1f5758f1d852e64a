import type { Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { visit } from 'unist-util-visit';
import { schemaBeforePictures } from '../sanitize-schema';

/** Leaves of an article what lib/markdown/sanitize-schema lists, and no `class` that all names were taken from. */
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
