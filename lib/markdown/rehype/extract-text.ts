import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import type { Reading, Section } from '../rendered';
import { CJK } from '../text/cjk';
import { excerptOf } from '../text/excerpt';
import { withoutNotation } from '../text/without-notation';

const BLOCK =
  /^(?:address|blockquote|caption|dd|details|div|dl|dt|figcaption|figure|h[1-6]|hr|li|ol|p|pre|section|summary|table|tbody|tfoot|thead|tr|ul)$/;
/**
 * Elements whose content is not part of the text: ruby annotations, form fields, fallback content of players.
 */
const EXCLUDED = /^(?:rt|rp|input|video|audio)$/;

/**
 * Stores in `file.data` what is derived from the text of the article: `text` (visible text, one line for each
 * block), `sections` (the lines of the headings in it), `readings` (its lines with ruby), `excerpt`, `characters` and
 * `minutes`.
 */
export function extractText() {
  return (tree: Root, file: VFile): void => {
    const { text, sections, readings } = linesOf(tree.children, () => true);
    const counted = linesOf(tree.children, isCounted).text;
    const excerpt = excerptOf(proseOf(tree));
    Object.assign(file.data, { text, sections, readings, excerpt, ...reading(counted) });
  };
}

/** Whether an element counts for the reading time: not code, nor the URL that an embed replaced. */
function isCounted({ tagName, data }: Element): boolean {
  return tagName !== 'pre' && data?.words === undefined;
}

const EACH_CJK = new RegExp(CJK.source, 'gu');

/** Number of characters, and reading time in minutes: 500 CJK characters or 220 other words per minute. */
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
 * The visible text of the nodes, one line for each block, the lines (the first is 0) of the headings with an id,
 * and the lines with ruby. Elements for which `isIncluded` is false are skipped.
 */
function linesOf(nodes: readonly RootContent[], isIncluded: (element: Element) => boolean) {
  const lines: string[] = [];
  const sections: Section[] = [];
  const readings: Reading[] = [];
  let line = '';
  /** The first `readUpTo` characters of the line with readings; `''` as long as the line has no ruby. */
  let withReadings = '';
  let readUpTo = 0;
  const endLine = (): void => {
    if (withReadings !== '') {
      const text = (withReadings + line.slice(readUpTo)).trim();
      readings.push({ line: lines.length, text });
    }
    if (line.trim() !== '') lines.push(line.trim());
    [line, withReadings, readUpTo] = ['', '', 0];
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
    if (node.type !== 'element' || !isIncluded(node)) return;
    if (node.data?.plain !== undefined) {
      line += node.data.plain;
      return;
    }
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
    const reading = tagName === 'ruby' ? readingOf(node) : '';
    if (reading !== '') {
      withReadings += `${line.slice(readUpTo)}（${reading}）`;
      readUpTo = line.length;
    }
    if (block) endLine();
  };
  for (const node of nodes) walk(node, false);
  endLine();
  return { text: lines.join('\n'), sections, readings };
}

/** The text of all `<rt>` of a ruby element. */
function readingOf({ children }: Element): string {
  return children
    .map((child) => (child.type === 'element' && child.tagName === 'rt' ? textOf(child) : ''))
    .join('');
}

/** Whether the content of an element is not part of the text around it, such as a footnote mark or an embed. */
export function isOutsideText(element: Element): boolean {
  const { tagName, properties } = element;
  return (
    isFootnote(element) ||
    'ariaHidden' in properties ||
    EXCLUDED.test(tagName) ||
    isEmbed(element) ||
    isContents(element)
  );
}

/** Whether a link leads to a footnote, or from a footnote back to the text. */
export function isFootnote({ properties }: Pick<Element, 'properties'>): boolean {
  return 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties;
}

/**
 * Whether an excerpt omits an element with its content: an embed or a card, whose text comes from the site, or a
 * diagram, whose labels are no sentences.
 */
function isEmbed({ tagName, properties }: Element): boolean {
  const [name] = Array.isArray(properties.className) ? properties.className : [];
  return tagName === 'figure' && (name === 'embed' || name === 'card' || name === 'diagram');
}

/** The table of contents that rehype/insert-contents inserts. */
function isContents({ tagName, properties: { className } }: Element): boolean {
  return tagName === 'details' && Array.isArray(className) && className.includes('toc');
}

/** A display formula, which an excerpt omits. */
function isFormulaBlock({ tagName, properties: { className } }: Element): boolean {
  return tagName !== 'math' && Array.isArray(className) && className[0] === 'formula';
}

/** The paragraph below a quotation or code that names where it is from. */
function isSource({ tagName, properties: { className } }: Element): boolean {
  return tagName === 'p' && Array.isArray(className) && className.includes('source');
}

const NO_PROSE = /^(?:h[1-6]|label|pre|figure|table|section|blockquote|details|dl)$/;

/** The text for the excerpt: paragraphs and lists; if there are none, everything but headings and code. */
function proseOf(tree: Root): string {
  const nodes = tree.children.map(nodeWithoutNotation);
  const prose = linesOf(
    nodes,
    (element) =>
      !NO_PROSE.test(element.tagName) &&
      element.properties.role !== 'note' &&
      !isFormulaBlock(element) &&
      !isSource(element),
  ).text;
  return prose || linesOf(nodes, ({ tagName }) => !/^(?:h[1-6]|pre)$/.test(tagName)).text;
}

/** A node without the notation of other Markdown dialects in its text; code is unchanged. */
function nodeWithoutNotation<Node extends RootContent | ElementContent>(node: Node): Node {
  if (node.type === 'text') return { ...node, value: withoutNotation(node.value) };
  if (node.type !== 'element' || node.tagName === 'code') return node;
  return { ...node, children: node.children.map(nodeWithoutNotation) };
}
