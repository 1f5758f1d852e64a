import type { Element, ElementContent } from 'hast';

const SUPERSCRIPT: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+−-=()n'].map((character, index) => [
    character,
    [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ'][index] ?? '',
  ]),
);
const SUBSCRIPT: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+−-=()'].map((character, index) => [
    character,
    [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'][index] ?? '',
  ]),
);
/** Accents above a letter, with their combining characters. */
const ACCENT: Readonly<Record<string, string>> = {
  '^': '\u0302',
  ˆ: '\u0302',
  '‾': '\u0304',
  '¯': '\u0304',
  '˙': '\u0307',
  '¨': '\u0308',
  '~': '\u0303',
  '˜': '\u0303',
  '→': '\u20D7',
};
/** Invisible operators of MathML. */
const INVISIBLE = /[\u2061-\u2064\u200B]/g;
/** Relations and other operators that have a space on each side in plain text. */
const SPACED = /^(?:[=<>≤≥≠≈≡∼→←↔⇒⇔∈∉⊂⊆∪∩×÷±∧∨]|:=)$/;

/**
 * A formula as plain text, such as `E = mc²` or `(a+b)/2`, for excerpts, search and the table of contents.
 */
export function plainTextOf(formula: Element): string {
  return textOf(formula).replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

function textOf(node: ElementContent | undefined): string {
  if (node?.type === 'text') return node.value;
  if (node?.type !== 'element') return '';
  const { tagName, children } = node;
  const [base, second, third] = children;
  switch (tagName) {
    case 'mfrac':
      return `${grouped(base)}/${grouped(second)}`;
    case 'msqrt':
      return `√${groupedText(joined(children))}`;
    case 'mroot':
      return `${script(second, SUPERSCRIPT, '')}√${grouped(base)}`;
    case 'msup':
    case 'mover':
      return textOf(base) + (ACCENT[textOf(second)] ?? script(second, SUPERSCRIPT, '^'));
    case 'msub':
    case 'munder':
      return textOf(base) + script(second, SUBSCRIPT, '_');
    case 'msubsup':
    case 'munderover':
      return textOf(base) + script(second, SUBSCRIPT, '_') + script(third, SUPERSCRIPT, '^');
    case 'mo': {
      const operator = joined(children);
      return SPACED.test(operator) ? ` ${operator} ` : operator;
    }
    case 'mtd':
      return `${joined(children)} `;
    case 'mtr':
      return `${joined(children)}; `;
    case 'mtable':
      return joined(children).replace(/[;\s]+$/, '');
    case 'mphantom':
    case 'mspace':
      return tagName === 'mspace' ? ' ' : '';
    default:
      return joined(children);
  }
}

function joined(nodes: readonly ElementContent[]): string {
  return nodes.map(textOf).join('');
}

function script(
  node: ElementContent | undefined,
  characterMap: Readonly<Record<string, string>>,
  prefix: string,
): string {
  const text = textOf(node).replace(INVISIBLE, '').trim();
  if (text === '' || /^[′″‴]+$/.test(text)) return text;
  const characters = [...text.replace(/\s/g, '')];
  if (characters.every((character) => character in characterMap))
    return characters.map((character) => characterMap[character]).join('');
  return prefix + groupedText(characters.join(''));
}

function grouped(node: ElementContent | undefined): string {
  return groupedText(textOf(node));
}

function groupedText(text: string): string {
  const bare = text.replace(INVISIBLE, '').trim();
  return /^(?:[\p{L}\p{M}\p{N}.]*|\p{S})$/u.test(bare) ? bare : `(${bare})`;
}
