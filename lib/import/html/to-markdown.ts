import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { blocksOf } from './blocks';
import { clean, type Lost } from './clean';
import { embedAddress } from './embeds';
import { markEmphasis } from './emphasis';
import { type Care, escapeBlock } from './escape';
import { keepHtml, staysHtml } from './kept';
import { isSame } from './same';
import { service } from './service';
import { delimiterRow } from './table';
import { isElement, parseHtml, printHtml } from './tree';

/**
 * HTML as Markdown that shows the same words in the same headings, lists, links and emphasis. Each
 * block is read again as posts are; one that would come out as something else stays HTML.
 *
 * @param lost hears the names of what could not come along.
 */
export function htmlToMarkdown(html: string, lost: Lost = () => {}): string {
  try {
    return treeToMarkdown(parseHtml(html), lost);
  } catch (error) {
    // Hundreds of elements inside each other: nothing a person wrote.
    if (!(error instanceof RangeError)) throw error;
    lost('<…>');
    return html.replace(/\n[ \t]*(?=\n)/g, '');
  }
}

/** The same of HTML that is parsed already; the tree is changed. */
export function treeToMarkdown(root: Root, lost: Lost = () => {}): string {
  clean(root, lost);
  const blocks = blocksOf(root.children);
  let result = '';
  for (const [index, block] of blocks.entries()) {
    const markdown = blockMarkdown(block);
    if (markdown === '') continue;
    const before = blocks[index - 1];
    // Two lists one after the other would become one.
    const isList = isElement(block, 'ul', 'ol') && block.tagName === before?.tagName;
    result += `${result && '\n\n'}${isList ? '<!-- -->\n\n' : ''}${markdown}`;
  }
  return result === '' ? '' : `${result}\n`;
}

function blockMarkdown(block: Element): string {
  const address = embedAddress(block);
  if (address !== undefined) return address;
  if (staysHtml(block)) return printHtml(block);
  for (const care of ['lean', 'full'] satisfies Care[]) {
    const prepared = escapeBlock(markEmphasis(keepHtml(block)), care);
    visit(prepared, 'element', (node) => {
      if (node.tagName === 'table') node.properties.dataMarks = delimiterRow(node);
    });
    const markdown = service.turndown(printHtml(prepared)).replace(/^[ \n]+|[ \n]+$/g, '');
    if (isSame(block, markdown)) return markdown;
  }
  return printHtml(block);
}
