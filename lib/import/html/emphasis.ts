import type { Element, ElementContent } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import { CJK } from '../../markdown/text/cjk';
import { element, isBlock, isElement } from './tree';

const NAMES = ['strong', 'b', 'em', 'i', 'del', 's'] as const;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/**
 * Marks with `data-tag` each emphasis that asterisks beside its words would not make (CommonMark
 * 0.31.2 §6.2, with the rules for Japanese of lib/markdown/pipeline): it stays a tag.
 */
export function markEmphasis(block: Element): Element {
  const [done] = marked([block], '', '');
  return isElement(done) ? done : block;
}

/** @param before the character before the nodes, `''` at the start of a line; `after` the one after. */
function marked(nodes: readonly ElementContent[], before: string, after: string): ElementContent[] {
  return nodes.map((node, index) => {
    if (node.type !== 'element' || isElement(node, 'pre', 'code', 'x-raw')) return node;
    const previous = nodes[index - 1];
    const next = nodes[index + 1];
    const left = previous ? lastOf(previous) : before;
    const right = next ? firstOf(next) : after;
    const isEmphasis = isElement(node, ...NAMES);
    const inner = textIn(node);
    const children = isBlock(node)
      ? marked(node.children, '', '')
      : marked(node.children, isEmphasis ? '*' : left, isEmphasis ? '*' : right);
    if (!isEmphasis) return { ...node, children };
    const beside = isElement(previous, ...NAMES) || isElement(next, ...NAMES);
    const fits =
      inner.trim() === inner.replace(/^[ \t\n]+|[ \t\n]+$/g, '') &&
      holds(left, firstCharacter(inner.trim()), inner) &&
      holds(right, lastCharacter(inner.trim()), inner);
    return fits && !beside
      ? { ...node, children }
      : element(node.tagName, { dataTag: '' }, children);
  });
}

/** Whether a delimiter between a character outside and one inside opens or closes. */
function holds(outside: string, inside: string, inner: string): boolean {
  // Blanks at the edge of the words move out of the emphasis.
  if (outside === '' || /\s/.test(outside) || /^\s|\s$/.test(inner)) return inside !== '';
  if (outside === '*' || outside === '_' || outside === '~') return false;
  return (
    !PUNCTUATION.test(inside) || PUNCTUATION.test(outside) || CJK.test(outside) || CJK.test(inside)
  );
}

function lastOf(node: ElementContent): string {
  if (isElement(node, 'br') || (node.type === 'element' && isBlock(node))) return '';
  if (isElement(node, 'img')) return ')';
  return node.type === 'text' ? lastCharacter(node.value) : lastCharacter(textIn(node)) || '';
}

function firstOf(node: ElementContent): string {
  if (isElement(node, 'br') || (node.type === 'element' && isBlock(node))) return '';
  if (isElement(node, 'img')) return '!';
  return node.type === 'text' ? firstCharacter(node.value) : firstCharacter(textIn(node)) || '';
}

function firstCharacter(words: string): string {
  return [...words.slice(0, 2)][0] ?? '';
}

function lastCharacter(words: string): string {
  return [...words.slice(-2)].at(-1) ?? '';
}
