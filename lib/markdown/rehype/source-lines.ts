import type { Root } from 'hast';
import type { Schema } from 'hast-util-sanitize';
import { visit } from 'unist-util-visit';

const BLOCK =
  /^(?:blockquote|dd|details|div|dl|dt|figure|h[1-6]|hr|img|li|ol|p|pre|table|td|th|tr|ul)$/;

/**
 * Adds `data-line` to every block: the line of the Markdown on which it begins, 1-based, front matter not
 * counted. The live preview opens this line on a double click. Used in development only.
 */
export function sourceLines() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, position, properties }) => {
      if (BLOCK.test(tagName) && position) properties.dataLine = position.start.line;
    });
  };
}

/** A copy of the schema that also allows `data-line` on all elements. */
export function withLines(schema: Schema): Schema {
  const { '*': general = [], ...rest } = schema.attributes ?? {};
  return { ...schema, attributes: { ...rest, '*': [...general, 'dataLine'] } };
}
