import type { Element, RootContent } from 'hast';
import { raw } from 'hast-util-raw';
import { h } from 'hastscript';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { correctHtmlPositions } from './html-positions';

/**
 * Parsed before the article. Otherwise hast-util-raw would take an article that begins with `<col>` or `<tr>`
 * for the inside of a table, and drop everything that does not belong into one.
 */
const BODY: Element = h('p');

/** Parsed after the article: the parser holds back text in an unclosed table until another node follows. */
const END: RootContent = { type: 'comment', value: '' };

/**
 * Parses the author's raw HTML among the nodes as a browser would (WHATWG HTML). Each element has its position
 * in the file.
 *
 * @param mdast the tree that the nodes were made from.
 */
export function parseHtml(children: readonly RootContent[], mdast: Root, file: VFile) {
  const parsed = raw({ type: 'root', children: [BODY, ...children, END] }, { file });
  correctHtmlPositions(parsed, mdast, String(file));
  if (parsed.type !== 'root') return [];
  // An unclosed element of the author's contains END; it is then not the last child.
  const isLast = parsed.children.at(-1)?.type === 'comment';
  return parsed.children.slice(1, isLast ? -1 : undefined);
}
