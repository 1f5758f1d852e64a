import type { Root } from 'mdast';
import { remark } from 'remark';
import { replaceMathCode } from '../../markdown/math/math-code';
import { readMath } from '../../markdown/math/math-syntax';
import { bareLinks } from '../../markdown/remark/bare-links';
import { gfm } from '../../markdown/remark/gfm';

const parser = remark().use(gfm);
readMath(parser);
const separateBareLinks = bareLinks();

let last: { markdown: string; tree: Root } | undefined;

/**
 * Parses Markdown as posts are read: with GFM, formulas, and bare URLs that end before Japanese text.
 *
 * Parsing takes most of the time of an import, and several steps parse the text of a post that the step before
 * left unchanged. So the tree is stored until another text is parsed, and no caller may change it.
 */
export function parseMarkdown(markdown: string): Root {
  if (last?.markdown === markdown) return last.tree;
  const tree = parser.parse(markdown);
  separateBareLinks(tree);
  replaceMathCode(tree, markdown);
  last = { markdown, tree };
  return tree;
}
