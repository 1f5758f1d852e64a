import type { Element, ElementContent } from 'hast';
import { isBlock, isElement } from './tree';

/** How much is escaped: what usually means something in Markdown, or all that ever could. */
export type Care = 'lean' | 'full';

/** Signs that begin a heading, a list, a quotation, a line or a table at the start of a line. */
const LINE_START =
  /^(\s*)(?:(#{1,6}(?=\s|$)|[-+*](?=\s|$)|>|~{3,}|[-=|:][-=|:\s]*$|[-_*](?:\s*[-_*]){2,}\s*$|\[(?=[!^\sxX]))|(\d{1,9})([.)](?=\s|$)))/;
const ADDRESS = /https?:\/\/[^\s<>"'「」（）。、]+/g;
/** Closing brackets in one text from which on each is escaped. */
const MANY = 100;
const REFERENCE = /&(?=(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});)/gi;

/** The same block with its words escaped: read as Markdown they are the words again. */
export function escapeBlock(block: Element, care: Care): Element {
  const [done] = escaped(block, [block], care, { atStart: true });
  return isElement(done) ? done : block;
}

function escaped(
  parent: Element,
  nodes: readonly ElementContent[],
  care: Care,
  state: { atStart: boolean },
): ElementContent[] {
  return nodes.map((node, index) => {
    if (node.type === 'text') {
      const next = nodes[index + 1];
      const value = escapeText(node.value, care, {
        atStart: state.atStart,
        beforeLink: isElement(next, 'a', 'img'),
        endsHeading: /^h[1-6]$/.test(parent.tagName) && next === undefined,
      });
      if (node.value.trim() !== '') state.atStart = false;
      return { ...node, value };
    }
    if (node.type !== 'element' || isElement(node, 'pre', 'code', 'x-raw', 'x-note')) {
      if (node.type === 'element') state.atStart = isBlock(node);
      return node;
    }
    if (isBlock(node) || node.tagName === 'br') state.atStart = true;
    const children = escaped(node, node.children, care, state);
    if (isBlock(node)) state.atStart = true;
    else if (node.tagName === 'img') state.atStart = false;
    return { ...node, children };
  });
}

interface Place {
  atStart: boolean;
  beforeLink: boolean;
  endsHeading: boolean;
}

/** Escapes text that stands at a place of a Markdown text. */
export function escapeText(source: string, care: Care, place: Place): string {
  let result = '';
  let at = 0;
  const inline = care === 'full' ? full : lean;
  if (care === 'lean') {
    // An address stays as it is, to be one again.
    for (const { 0: address, index } of source.matchAll(ADDRESS)) {
      result += inline(source.slice(at, index)) + address;
      at = index + address.length;
    }
  }
  result += inline(source.slice(at));
  result = result.replaceAll('\u00A0', '&nbsp;');
  if (place.beforeLink) result = result.replace(/(?<!\\)!$/, '\\!');
  if (place.endsHeading) result = result.replace(/(?<=\s)#(?=#*\s*$)/, '\\#');
  if (!place.atStart) return result;
  return result.replace(
    LINE_START,
    (_, blank: string, sign?: string, number?: string, dot?: string) =>
      sign === undefined ? `${blank}${number}\\${dot}` : `${blank}\\${sign}`,
  );
}

function lean(source: string): string {
  return brackets(source)
    .replace(/`/g, '\\`')
    .replace(/(?<![^\s])\*(?![^\s])|(\*)/g, (whole, star?: string) => (star ? '\\*' : whole))
    .replace(/(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])|(_)/g, (whole, line?: string) =>
      line ? '\\_' : whole,
    )
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replace(REFERENCE, '&amp;')
    .replace(/~/g, source.indexOf('~') < source.lastIndexOf('~') ? '\\~' : '~');
}

/** Square brackets where a link could end after them, or a footnote begin; others are only brackets. */
function brackets(source: string): string {
  const words = source.replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\');
  // Thousands of them would keep a reader of Markdown busy for minutes.
  if (words.split(']').length > MANY) return words.replace(/[[\]]/g, '\\$&');
  const ends = ['](', '][', ']:'].map((end) => words.lastIndexOf(end));
  const last = Math.max(...ends);
  return words.replace(/\[/g, (sign, index: number) =>
    index < last || words[index + 1] === '^' ? '\\[' : sign,
  );
}

function full(source: string): string {
  return source
    .replace(REFERENCE, '&amp;')
    .replace(/[\\`*_{}[\]<>~|!#]|:(?=\/\/)|(?<=www)\.|@/g, '\\$&');
}
