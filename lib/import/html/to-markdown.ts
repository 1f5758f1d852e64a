import type { Element, ElementContent, Root } from 'hast';
import { blocksOf } from './blocks';
import { clean, type Lost } from './clean';
import { embedAddress } from './embeds';
import { markEmphasis } from './emphasis';
import { type Care, escapeBlock } from './escape';
import { takeFootnotes } from './footnotes';
import { keepHtml, staysHtml } from './kept';
import { isPlain } from './plain';
import { isSame } from './same';
import { END, service } from './service';
import { attribute, contentOf, isElement, type Node, parseHtml, printHtml } from './tree';

export type { Lost } from './clean';

/**
 * HTML as Markdown that shows the same words in the same headings, lists, links and emphasis. Each
 * block is read again as posts are; one that would come out as something else stays HTML.
 *
 * @param lost hears the names of what could not come along.
 */
export function htmlToMarkdown(html: string, lost: Lost = () => {}): string {
  return bodyToMarkdown(html, lost, contentOf);
}

/** The same for a system with habits of its own: `adapt` changes the nodes before anything else does. */
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
    // Hundreds of elements inside each other: nothing a person wrote.
    if (!(error instanceof RangeError)) throw error;
    lost('<…>');
    return `${html.replace(/\n[ \t]*(?=\n)/g, '')}\n`;
  }
}

function treeToMarkdown(root: Root, lost: Lost): string {
  clean(root, lost);
  const blocks = blocksOf(root.children);
  const ready = blocks.map(readyMarkdown);
  const open = blocks.filter((_, index) => ready[index] === undefined);
  const turned = turnedDown(open);
  let next = 0;
  for (const index of blocks.keys()) ready[index] ??= turned[next++] ?? '';
  return joined(blocks, ready);
}

/** The blocks as Markdown. Read together as a rule; one by one when they do not show the same. */
function turnedDown(blocks: readonly Element[]): string[] {
  const turned = markdownOf(blocks, 'lean');
  const doubtful = new Set(blocks.filter((block) => !turned || !isPlain(block)));
  const both = blocks.map((block, index) => ({ block, lean: turned?.[index] }));
  const asked = both.filter(({ block }) => doubtful.has(block));
  const isSure =
    turned &&
    isSame(
      [...doubtful],
      joined(
        [...doubtful],
        asked.map(({ lean }) => lean),
      ),
    );
  return both.map(({ block, lean }) => {
    if (lean !== undefined && (isSure || !doubtful.has(block) || isSame([block], lean)))
      return lean;
    const [full = ''] = markdownOf([block], 'full') ?? [];
    return isSame([block], full) ? full : printHtml(block);
  });
}

/** What needs no turning down: an address that stands for a frame, and what stays HTML. */
function readyMarkdown(block: Element): string | undefined {
  if (block.tagName === 'x-raw') return attribute(block, 'dataHtml');
  return embedAddress(block) ?? (staysHtml(block) ? printHtml(block) : undefined);
}

/** `undefined` when the words hold the sign that parts the blocks. */
function markdownOf(blocks: readonly Element[], care: Care): string[] | undefined {
  if (blocks.length === 0) return [];
  const html = blocks.map((block) => printHtml(escapeBlock(markEmphasis(keepHtml(block)), care)));
  const turned = service.turndown(html.join('<x-end></x-end>')).split(END);
  if (turned.length !== blocks.length) return undefined;
  return turned.map((markdown) => markdown.replace(/^[ \n]+|[ \n]+$/g, ''));
}

function joined(blocks: readonly Element[], markdown: readonly (string | undefined)[]): string {
  let result = '';
  let before: Element | undefined;
  for (const [index, block] of blocks.entries()) {
    const text = markdown[index] ?? '';
    if (text === '') continue;
    // Two lists one after the other would become one.
    const isList = isElement(block, 'ul', 'ol') && block.tagName === before?.tagName;
    result += `${result && '\n\n'}${isList ? '<!-- -->\n\n' : ''}${text}`;
    before = block;
  }
  return result === '' ? '' : `${result}\n`;
}
