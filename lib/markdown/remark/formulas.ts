import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { site } from '../../site';
import type { Formula } from '../math/formulas';
import { readFormulas } from '../math/formulas';
import { replaceMathCode } from '../math/math-code';

declare module 'vfile' {
  interface DataMap {
    /** The formulas of the post, in the order of its text. */
    formulas: Formula[];
  }
}

/**
 * Reads every formula, and replaces it by a placeholder: an empty element with its number. rehype/insert-formulas inserts
 * the MathML after the author's own HTML has been sanitised, so that no HTML of the author is inside MathML.
 */
export function formulas() {
  return (tree: Root, file: VFile): void => {
    replaceMathCode(tree, String(file));
    file.data.formulas = readFormulas(tree, site.math.macros);
    for (const [index, { node, isDisplay }] of file.data.formulas.entries()) {
      const hName = node.type === 'math' ? 'div' : 'span';
      const className = isDisplay ? { className: ['formula'] } : {};
      node.data = {
        hName,
        hProperties: { ...className, dataFormula: String(index) },
        hChildren: [],
      };
    }
  };
}
