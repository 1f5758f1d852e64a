import type { Element } from 'hast';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { Equations } from './equations';
import { type Label, LabelCodes } from './labels';
import { type MathFault, mathFault } from './math-fault';
import { element, type Tree, treeOf } from './mathml-tree';
import { type InlineMath, type MathBlock, offsetInSource } from './nodes';
import { plainTextOf } from './plain-text';
import { initialMacros, type Macros, readTex } from './read-tex';

/** A formula of a post. */
export interface Formula {
  node: InlineMath | MathBlock;
  /** What the page shows: MathML, a link when the formula is only a reference, or TeX that cannot be read. */
  element: Element;
  isDisplay: boolean;
  /** Their offsets count from the start of its TeX. */
  faults: MathFault[];
  /** Style declarations of Temml without a class or an attribute; a test checks that there are none. */
  lost: readonly string[];
}

/**
 * Reads the TeX of the formulas of a post in the order of the text. A macro applies to all formulas after its
 * definition; a reference may lead to an earlier or a later equation.
 *
 * @param macros the macros of `site.config.ts`.
 */
export function readFormulas(tree: Root, macros: Readonly<Record<string, string>>): Formula[] {
  const postMacros = initialMacros(macros);
  const codes = new LabelCodes();
  const equations = new Equations();
  const nodes: Formula['node'][] = [];
  visit(tree, (node) => {
    if (node.type === 'math' || node.type === 'inlineMath') nodes.push(node);
  });
  const results = nodes.map((node) => readFormula(node, postMacros, codes, equations));
  for (const { formula, tree, labels } of results) {
    if (tree) formula.faults.push(...equations.refer(tree, labels));
    const { element: shown, node } = formula;
    if (shown.tagName !== 'math') continue;
    shown.properties.alttext = node.value.trim();
    shown.data = { plain: plainTextOf(shown) };
  }
  return results.map(({ formula }) => formula);
}

/** The offset into the Markdown of a fault of a formula. */
export function sourceOffsetOf({ node }: Formula, { kind, offset }: MathFault): number {
  // An empty or unclosed formula is reported at its opening dollar sign.
  if (node.pieces.length === 0 || kind === 'open') return node.position?.start.offset ?? 0;
  return offsetInSource(node.pieces, offset);
}

function readFormula(
  node: Formula['node'],
  macros: Macros,
  codes: LabelCodes,
  equations: Equations,
): { formula: Formula; tree?: Tree; labels: Label[] } {
  const isDisplay = node.type === 'math' || node.isDisplay;
  const { tex, labels } = codes.encode(node.value);
  const result =
    node.type === 'math' && node.isOpen
      ? { fault: mathFault('open', 0, '') }
      : readTex(tex, isDisplay, macros);
  if ('fault' in result) {
    const text = { type: 'text' as const, value: node.value };
    const { value: words } = result.fault;
    const title = words === '' ? {} : { title: words };
    const shown = element('code', { className: ['tex-fault'], ...title }, [text]);
    return {
      formula: { node, element: shown, isDisplay, faults: [result.fault], lost: [] },
      labels,
    };
  }
  const tree = treeOf(result.mathml);
  equations.number(tree);
  const faults = equations.label(labels);
  const formula = { node, element: tree.element, isDisplay, faults, lost: tree.lost };
  return { formula, tree, labels };
}
