import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { VFile } from 'vfile';
import type { Section } from '../rendered';
import { CJK } from '../text/cjk';
import { excerptOf } from '../text/excerpt';
import { withoutNotation } from '../text/without-notation';

const BLOCK =
  /^(?:address|blockquote|caption|dd|details|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|pre|section|summary|table|tbody|tfoot|thead|tr|ul)$/;
/** Readings of ruby, buttons, and words for browsers that play nothing are no part of the text itself. */
const UNREAD = /^(?:rt|rp|input|video|audio)$/;

/**
 * Leaves on `file.data` what is derived from the words of the article: `text` (visible text, one
 * block a line), `sections` (where in it the headings stand), `excerpt`, `characters` and `minutes`.
 */
export function extractText() {
  return (tree: Root, file: VFile): void => {
    const { text, sections } = linesOf(tree.children, () => true);
    const read = linesOf(tree.children, isCounted).text;
    const excerpt = excerptOf(proseOf(tree));
    Object.assign(file.data, { text, sections, excerpt, ...reading(read) });
  };
}

/** Code, and addresses that became a box, take no time of reading. */
function isCounted({ tagName, data }: Element): boolean {
  return tagName !== 'pre' && data?.words === undefined;
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

/**
 * Visible text below some nodes, one block a line, and the lines (from 0) of the headings that have
 * an id; elements that fail the test are left out.
 */
function linesOf(nodes: readonly RootContent[], keep: (element: Element) => boolean) {
  const lines: string[] = [];
  const sections: Section[] = [];
  let line = '';
  const endLine = (): void => {
    if (line.trim() !== '') lines.push(line.trim());
    line = '';
  };
  const walk = (node: RootContent | ElementContent, preformatted: boolean): void => {
    if (node.type === 'text') {
      const [first = '', ...rest] = preformatted
        ? node.value.split('\n')
        : [node.value.replace(/\s+/g, ' ')];
      line += first;
      for (const next of rest) {
        endLine();
        line = next;
      }
    }
    if (node.type !== 'element' || !keep(node)) return;
    if (isOutsideText(node)) {
      if (node.data?.words === undefined) return;
      endLine();
      line = node.data.words;
      endLine();
      return;
    }
    const { tagName, properties } = node;
    const block = BLOCK.test(tagName);
    if (tagName === 'br' || block) endLine();
    if (/^h[1-6]$/.test(tagName) && typeof properties.id === 'string') {
      sections.push({ id: properties.id, line: lines.length });
    }
    if (tagName === 'td' || tagName === 'th') line += ' ';
    for (const child of node.children) walk(child, preformatted || tagName === 'pre');
    if (block) endLine();
  };
  for (const node of nodes) walk(node, false);
  endLine();
  return { text: lines.join('\n'), sections };
}

/** Whether an element is no part of the text it stands in. */
export function isOutsideText(element: Element): boolean {
  const { tagName, properties } = element;
  return (
    isFootnote(element) || 'ariaHidden' in properties || UNREAD.test(tagName) || isOfSite(element)
  );
}

/** Whether a link leads to a footnote or back. */
export function isFootnote({ properties }: Pick<Element, 'properties'>): boolean {
  return 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties;
}

/** Boxes and cards of other services, whose words are the site's; and diagrams, whose labels have no order of reading. */
function isOfSite({ tagName, properties }: Element): boolean {
  const [name] = Array.isArray(properties.className) ? properties.className : [];
  return tagName === 'figure' && (name === 'embed' || name === 'card' || name === 'diagram');
}

const NO_PROSE = /^(?:h[1-6]|pre|figure|table|section|blockquote|details|dl)$/;

/** The running text: paragraphs and lists; quotations too when there is nothing else. */
function proseOf(tree: Root): string {
  const nodes = tree.children.map(withoutMarks);
  const prose = linesOf(
    nodes,
    ({ tagName, properties }) => !NO_PROSE.test(tagName) && properties.role !== 'note',
  ).text;
  return prose || linesOf(nodes, ({ tagName }) => !/^(?:h[1-6]|pre)$/.test(tagName)).text;
}

/** A node without the marks of other systems in its text, code left alone. */
function withoutMarks<Node extends RootContent | ElementContent>(node: Node): Node {
  if (node.type === 'text') return { ...node, value: withoutNotation(node.value) };
  if (node.type !== 'element' || node.tagName === 'code') return node;
  return { ...node, children: node.children.map(withoutMarks) };
}
