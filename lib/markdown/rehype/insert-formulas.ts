import type { Element, Root, RootContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { own } from '../math/mathml-styles';
import { element } from '../math/mathml-tree';
import { CJK, endsInCjk } from '../text/cjk';

/**
 * Replaces each placeholder of remark/formulas by its formula. A display formula gets a box that scrolls, also with the
 * keyboard. An id that the author's HTML already has is not used a second time.
 */
export function insertFormulas() {
  return (tree: Root, file: VFile): void => {
    const waiting = new Map(file.data.formulas?.map((formula, index) => [String(index), formula]));
    if (waiting.size === 0) return;
    const taken = new Set<unknown>();
    visit(tree, 'element', ({ properties }) => {
      taken.add(properties.id);
    });
    for (const { element: formula } of waiting.values()) renameIds(formula, taken);
    visit(tree, 'element', (node, index, parent) => {
      const number = node.properties.dataFormula;
      if (number === undefined || !parent || index === undefined) return;
      const formula = waiting.get(String(number));
      // Each formula is inserted only once, also when the author wrote a second placeholder.
      waiting.delete(String(number));
      const shown = formula?.element;
      if (shown) shown.position = node.position;
      if (shown && formula.isDisplay) parent.children[index] = boxOf(node, shown);
      else parent.children.splice(index, 1, ...(shown ? [shown] : []));
      if (shown?.tagName === 'math' && !formula?.isDisplay) {
        space(shown, parent.children[index - 1], parent.children[index + 1]);
      }
      return [SKIP, index + (shown ? 1 : 0)];
    });
  };
}

function boxOf({ tagName, position }: Element, shown: Element): Element {
  return { ...element(tagName, { className: ['formula'], tabIndex: 0 }, [shown]), position };
}

/** Adds the space between Japanese letters and a formula that browsers add between Japanese and Latin letters. */
function space({ properties }: Element, before?: RootContent, after?: RootContent): void {
  const names = Array.isArray(properties.className) ? properties.className : [];
  const sides = [
    ...(before?.type === 'text' && endsInLetter(before.value) ? [own('cjk-before')] : []),
    ...(after?.type === 'text' && LETTER.test(after.value[0] ?? '') ? [own('cjk-after')] : []),
  ];
  if (sides.length > 0) properties.className = [...names, ...sides];
}

/** Japanese letters. Not punctuation, which has space on its own side. */
const LETTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

function endsInLetter(text: string): boolean {
  return endsInCjk(text) && LETTER.test([...text].at(-1) ?? '') && CJK.test(text.at(-1) ?? '');
}

function renameIds(formula: Element, taken: Set<unknown>): void {
  visit(formula, 'element', ({ properties }) => {
    if (typeof properties.id !== 'string') return;
    if (taken.has(properties.id)) delete properties.id;
    taken.add(properties.id);
  });
}
