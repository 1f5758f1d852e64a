import type { Root } from 'mdast';
import { remark } from 'remark';
import { readMath } from '../../markdown/math/math-syntax';
import { gfm } from '../../markdown/remark/gfm';

const parser = remark().use(gfm);
readMath(parser);

/** Parses Markdown as posts are read, with GFM and formulas. The tree is a new one for each call. */
export function parseMarkdown(markdown: string): Root {
  return parser.parse(markdown);
}
