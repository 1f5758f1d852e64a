import type { Element, ElementContent, Root } from 'hast';
import { escapeCode } from '../markdown/unescaped-code';
import { blocksOf } from './blocks';
import { clean, type OnLost } from './clean';
import { embedMarkdown } from './embeds';
import { takeFootnotes } from './footnotes';
import { looksSame } from './looks-same';
import { printMarkdown } from './print-markdown';
import { staysHtml } from './raw-html';
import { blockToMdast } from './to-mdast';
import { attribute, contentOf, isElement, type Node, parseHtml, printHtml } from './tree';

export type { OnLost } from './clean';

/**
 * Converts HTML to Markdown with the same text, headings, lists, links and emphasis. The
 * Markdown is parsed again the way posts are; a block that would look different stays HTML.
 *
 * @param onLost called with the name of each thing that could not be converted.
 */
export function htmlToMarkdown(html: string, onLost: OnLost = () => {}): string {
  return bodyToMarkdown(html, onLost, contentOf);
}

/**
 * Does the same as `htmlToMarkdown` for a blog system whose HTML must be changed first.
 *
 * @param adapt changes the parsed nodes before everything else.
 */
export function bodyToMarkdown(
  html: string,
  onLost: OnLost,
  adapt: (nodes: readonly Node[]) => ElementContent[],
): string {
  try {
    const escaped = escapeCode(html);
    // HTML parsers ignore a document type that is not at the beginning.
    const start = escaped.search(/\S/);
    for (const { 0: type, index } of escaped.matchAll(/<!doctype\b[^<>]*>/gi)) {
      if (index > start) onLost(type.slice(0, 80));
    }
    const root = parseHtml(escaped);
    root.children = adapt(root.children);
    const notes = takeFootnotes(root);
    const body = treeToMarkdown(root, onLost);
    const footnotes = notes.map(({ name, children }) => {
      const words = treeToMarkdown({ type: 'root', children }, onLost).trimEnd();
      return `[^${name}]: ${words.replace(/\n(?=[^\n])/g, '\n    ')}\n`;
    });
    return [body, ...footnotes].filter((part) => part !== '').join('\n');
  } catch (error) {
    // The HTML has hundreds of nested elements, which nobody wrote by hand.
    if (!(error instanceof RangeError)) throw error;
    onLost('<…>');
    return `${html.replace(/\n[ \t]*(?=\n)/g, '')}\n`;
  }
}

function treeToMarkdown(root: Root, onLost: OnLost): string {
  clean(root, onLost);
  const blocks = blocksOf(root.children);
  const markdown = new Map(blocks.map((block) => [block, unconverted(block)]));
  const others = blocks.filter((block) => markdown.get(block) === undefined);
  const converted = convert(others, others.map(leanMarkdown));
  for (const [at, block] of others.entries()) markdown.set(block, converted[at]);
  return joined(
    blocks,
    blocks.map((block) => markdown.get(block) ?? ''),
  );
}

/** Returns what is written for a block that stays HTML or becomes the URL of an embed. */
function unconverted(block: Element): string | undefined {
  if (block.tagName === 'x-raw') return attribute(block, 'dataHtml');
  return embedMarkdown(block) ?? (staysHtml(block) ? printHtml(block) : undefined);
}

function leanMarkdown(block: Element): string {
  return printMarkdown(blockToMdast(block), 'lean');
}

/**
 * Returns Markdown that looks like each of the blocks: the lean one where it does. To start the
 * parser takes longer than to parse a paragraph, so all blocks are compared at once, and only where
 * they differ each half of them again.
 */
function convert(blocks: readonly Element[], lean: readonly string[]): readonly string[] {
  if (looksSame(blocks, joined(blocks, lean))) return lean;
  const [block] = blocks;
  if (block && blocks.length === 1) {
    const full = printMarkdown(blockToMdast(block), 'full');
    return [looksSame([block], full) ? full : printHtml(block)];
  }
  const half = Math.ceil(blocks.length / 2);
  return [
    ...convert(blocks.slice(0, half), lean.slice(0, half)),
    ...convert(blocks.slice(half), lean.slice(half)),
  ];
}

function joined(blocks: readonly Element[], markdown: readonly string[]): string {
  let result = '';
  let before: Element | undefined;
  for (const [index, block] of blocks.entries()) {
    const text = markdown[index] ?? '';
    if (text === '') continue;
    // Without a comment between them, two lists in a row would become one list.
    const isList = isElement(block, 'ul', 'ol') && block.tagName === before?.tagName;
    result += `${result && '\n\n'}${isList ? '<!-- -->\n\n' : ''}${text}`;
    before = block;
  }
  return result === '' ? '' : `${result}\n`;
}
