import type { Root } from 'hast';
import type { Schema } from 'hast-util-sanitize';
import { visit } from 'unist-util-visit';

const BLOCK =
  /^(?:blockquote|dd|details|div|dl|dt|figure|h[1-6]|hr|img|li|ol|p|pre|table|td|th|tr|ul)$/;

/**
 * In development, every block says on which line of the Markdown it begins, so that a double click
 * leads there; 1-based, front matter not counted. A build holds no such attribute.
 */
export function sourceLines() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, position, properties }) => {
      if (BLOCK.test(tagName) && position) properties.dataLine = position.start.line;
    });
  };
}

/** The schema that lets the lines through. */
export function withLines(schema: Schema): Schema {
  const { '*': general = [], ...rest } = schema.attributes ?? {};
  return { ...schema, attributes: { ...rest, '*': [...general, 'dataLine'] } };
}
