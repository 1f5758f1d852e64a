import type { FootnoteDefinition, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Makes a footnote of each `^[words]`, so that it is numbered and listed with the others. */
export function inlineNotes() {
  return (tree: Root): void => {
    const taken = new Set<string>();
    visit(tree, 'footnoteDefinition', ({ identifier }) => {
      taken.add(identifier);
    });
    const definitions: FootnoteDefinition[] = [];
    let count = 0;
    visit(tree, 'inlineNote', (note, index, parent) => {
      if (!parent || index === undefined) return;
      do count++;
      while (taken.has(`inline-${count}`));
      const identifier = `inline-${count}`;
      const { children, position } = note;
      parent.children[index] = { type: 'footnoteReference', identifier, position };
      const words = { type: 'paragraph' as const, children };
      definitions.push({ type: 'footnoteDefinition', identifier, children: [words] });
    });
    // One by one: a call takes only so many arguments.
    for (const definition of definitions) tree.children.push(definition);
  };
}
