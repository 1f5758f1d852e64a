import type { Element, ElementContent, Root } from 'hast';
import { blocksOf } from './blocks';
import { clean, type Lost } from './clean';
import { embedAddress } from './embeds';
import { takeFootnotes } from './footnotes';
import { staysHtml } from './kept';
import { printMarkdown } from './print-markdown';
import { isSame } from './same';
import { blockToMdast } from './to-mdast';
import { attribute, contentOf, isElement, type Node, parseHtml, printHtml } from './tree';

export type { Lost } from './clean';

/**
 * Converts HTML to Markdown with the same text, headings, lists, links and emphasis. Each block is
 * parsed again the way posts are; a block that would look different stays HTML.
 *
 * @param lost called with the name of each thing that could not be converted.
 */
export function htmlToMarkdown(html: string, lost: Lost = () => {}): string {
  return bodyToMarkdown(html, lost, contentOf);
}

/**
 * The same for a blog system whose HTML needs changes first.
 *
 * @param adapt changes the parsed nodes before everything else.
 */
export function bodyToMarkdown(
  html: string,
  lost: Lost,
  adapt: (nodes: readonly Node[]) => ElementContent[],
): string {
  try {
    const root = parseHtml(html);
    root.children = adapt(root.children);
    const notes = takeFootnotes(root);
    const body = treeToMarkdown(root, lost);
    const footnotes = notes.map(({ name, children }) => {
      const words = treeToMarkdown({ type: 'root', children }, lost).trimEnd();
      return `[^${name}]: ${words.replace(/\n(?=[^\n])/g, '\n    ')}\n`;
    });
    return [body, ...footnotes].filter((part) => part !== '').join('\n');
  } catch (error) {
    // The HTML has hundreds of nested elements, which nobody wrote by hand.
    if (!(error instanceof RangeError)) throw error;
    lost('<…>');
    return `${html.replace(/\n[ \t]*(?=\n)/g, '')}\n`;
  }
}

function treeToMarkdown(root: Root, lost: Lost): string {
  clean(root, lost);
  const blocks = blocksOf(root.children);
  return joined(blocks, blocks.map(blockToMarkdown));
}

function blockToMarkdown(block: Element): string {
  if (block.tagName === 'x-raw') return attribute(block, 'dataHtml');
  const address = embedAddress(block);
  if (address !== undefined) return address;
  if (staysHtml(block)) return printHtml(block);
  const tree = blockToMdast(block);
  const lean = printMarkdown(tree, 'lean');
  if (isSame(block, lean)) return lean;
  const full = printMarkdown(tree, 'full');
  return isSame(block, full) ? full : printHtml(block);
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
