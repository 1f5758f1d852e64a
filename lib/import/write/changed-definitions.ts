import type { Definition, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Change, Missing } from './reference-change';

/** A definition of a link or picture: `[label]: url`. */
interface ChangedDefinition {
  node: Definition;
  url: string;
  changed?: string;
  missing?: Missing;
}

/** Returns the definitions by label. Only the first one of a label counts (CommonMark 0.31.2 §4.7). */
export function changedDefinitions(tree: Root, change: Change): Map<string, ChangedDefinition> {
  const pictures = new Set<string>();
  visit(tree, 'imageReference', ({ identifier }) => void pictures.add(identifier));
  const definitions = new Map<string, ChangedDefinition>();
  visit(tree, 'definition', (node) => {
    const { identifier, url } = node;
    if (definitions.has(identifier)) return;
    const result = change(url, pictures.has(identifier) ? 'picture' : 'link');
    definitions.set(identifier, {
      node,
      url,
      ...(typeof result === 'object' ? { missing: result } : { changed: result }),
    });
  });
  return definitions;
}
