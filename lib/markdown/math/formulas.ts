import type { Element } from 'hast';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { Equations } from './equations';
import { type Label, LabelCodes } from './labels';
import { type MathFault, mathFault } from './math-fault';
import { element, type Tree, treeOf } from './mathml-tree';
import { type InlineMath, type MathBlock, offsetInSource } from './nodes';
import { plainTextOf } from './plain-text';
import { firstMacros, type Macros, readTex } from './read-tex';

/** A formula of a post. */
export interface Formula {
  node: InlineMath | MathBlock;
  /** As it is shown: MathML, a link for a mere reference, or the TeX that cannot be read. */
  element: Element;
  isDisplay: boolean;
  /** Offsets into its TeX. */
  faults: MathFault[];
  /** Declarations of Temml that have no class; a test holds that there are none. */
  lost: readonly string[];
}

/**
 * Reads the TeX of the formulas of a post in the order of its text: macros and labels hold in all that follow, and a
 * reference leads to any.
 *
 * @param macros those of `site.config.ts`.
 */
export function readFormulas(tree: Root, macros: Readonly<Record<string, string>>): Formula[] {
  const known = firstMacros(macros);
  const codes = new LabelCodes();
  const equations = new Equations();
  const nodes: Formula['node'][] = [];
  visit(tree, (node) => {
    if (node.type === 'math' || node.type === 'inlineMath') nodes.push(node);
  });
  const read = nodes.map((node) => readFormula(node, known, codes, equations));
  for (const { formula, made, labels } of read) {
    if (made) formula.faults.push(...equations.refer(made, labels));
    const { element: shown, node } = formula;
    if (shown.tagName !== 'math') continue;
    shown.properties.alttext = node.value.trim();
    shown.data = { plain: plainTextOf(shown) };
  }
  return read.map(({ formula }) => formula);
}

/** The offset into the Markdown of a fault of a formula. */
export function sourceOffsetOf({ node }: Formula, { kind, offset }: MathFault): number {
  // A formula of nothing, or one without its end, is where its signs are.
  if (node.pieces.length === 0 || kind === 'open') return node.position?.start.offset ?? 0;
  return offsetInSource(node.pieces, offset);
}

function readFormula(
  node: Formula['node'],
  macros: Macros,
  codes: LabelCodes,
  equations: Equations,
): { formula: Formula; made?: Tree; labels: Label[] } {
  const isDisplay = node.type === 'math' || node.isDisplay;
  const { tex, labels } = codes.encode(node.value);
  const result =
    node.type === 'math' && node.isOpen
      ? { fault: mathFault('open', 0, '') }
      : readTex(tex, isDisplay, macros);
  if ('fault' in result) {
    const text = { type: 'text' as const, value: node.value };
    const shown = element('code', { className: ['tex-fault'], title: result.fault.value }, [text]);
    return {
      formula: { node, element: shown, isDisplay, faults: [result.fault], lost: [] },
      labels,
    };
  }
  const made = treeOf(result.mathml);
  equations.number(made);
  const faults = equations.label(labels);
  const formula = { node, element: made.element, isDisplay, faults, lost: made.lost };
  return { formula, made, labels };
}
