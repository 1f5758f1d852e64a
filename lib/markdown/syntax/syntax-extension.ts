import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import type { Extension as SyntaxExtension } from 'micromark-util-types';
import type { remark } from 'remark';

/**
 * Adds a notation to a processor.
 *
 * @param syntax how characters become tokens.
 * @param tree how tokens become nodes.
 */
export function addSyntax(
  processor: ReturnType<typeof remark>,
  syntax: SyntaxExtension,
  tree: TreeExtension,
): void {
  const data = processor.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(syntax);
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push(tree);
}
