import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { VFile } from 'vfile';
import { CJK } from './cjk';
import { excerptOf } from './excerpt';

const BLOCK =
  /^(?:address|blockquote|caption|dd|details|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|pre|section|summary|table|tbody|tfoot|thead|tr|ul)$/;
/** Readings of ruby, marks of footnotes and buttons are no part of the text itself. */
const UNREAD = /^(?:rt|rp|iframe|input)$/;

/**
 * Leaves on `file.data` what is derived from the words of the article: `text` (visible text, one
 * block a line), `excerpt`, `characters` and `minutes`.
 */
export function extract() {
  return (tree: Root, file: VFile): void => {
    const text = linesOf(tree.children, () => true);
    const read = linesOf(tree.children, ({ tagName }) => tagName !== 'pre');
    const { characters, minutes } = reading(read);
    Object.assign(file.data, { text, excerpt: excerptOf(proseOf(tree)), characters, minutes });
  };
}

const EACH_CJK = new RegExp(CJK.source, 'gu');

/** 500 CJK characters or 220 other words make a minute. */
function reading(text: string): { characters: number; minutes: number } {
  const cjk = text.match(EACH_CJK)?.length ?? 0;
  const rest = text.replace(EACH_CJK, ' ');
  const words = rest.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  const letters = [...words.join('')].length;
  return {
    characters: cjk + letters,
    minutes: Math.max(1, Math.round(cjk / 500 + words.length / 220)),
  };
}

/** Visible text below some nodes, one block a line; elements that fail the test are left out. */
function linesOf(nodes: readonly RootContent[], keep: (element: Element) => boolean): string {
  let text = '';
  const walk = (node: RootContent | ElementContent, preformatted: boolean): void => {
    if (node.type === 'text') text += preformatted ? node.value : node.value.replace(/\s+/g, ' ');
    if (node.type !== 'element' || !keep(node) || isUnread(node)) return;
    const { tagName } = node;
    if (tagName === 'br' || BLOCK.test(tagName)) text += '\n';
    if (tagName === 'td' || tagName === 'th') text += ' ';
    for (const child of node.children) walk(child, preformatted || tagName === 'pre');
    if (BLOCK.test(tagName)) text += '\n';
  };
  for (const node of nodes) walk(node, false);
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

/** Whether an element is no part of the text it stands in. */
export function isUnread({ tagName, properties }: Element): boolean {
  const footnote = 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties;
  return footnote || UNREAD.test(tagName);
}

const NO_PROSE = /^(?:h[1-6]|pre|figure|table|iframe|section|blockquote|details|dl)$/;

/** The running text: paragraphs and lists; quotations too when there is nothing else. */
function proseOf(tree: Root): string {
  const prose = linesOf(
    tree.children,
    ({ tagName, properties }) => !NO_PROSE.test(tagName) && properties.role !== 'note',
  );
  return prose || linesOf(tree.children, ({ tagName }) => !/^(?:h[1-6]|pre)$/.test(tagName));
}
