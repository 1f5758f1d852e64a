import { autoParagraphs } from '../html/auto-paragraphs';
import type { ImportedPost } from '../imported-post';
import type { UnknownTags } from '../markdown/unknown-tags';
import type { ExportIndex } from './export-index';

/** What the conversion of a body needs. */
export interface Context {
  post: ImportedPost;
  index: ExportIndex;
  /** Called with the name of each thing that could not be converted. */
  onLost: (name: string) => void;
  unknown: UnknownTags;
}

/** The text of a block comment: the start of a block, its end, or a whole block. */
const MARK = /^(\/)?wp:([a-z][a-z0-9-]*(?:\/[a-z][a-z0-9-]*)?)(?=\s|\/|\{|$)/;
/** Empty blocks that can be dropped without a report. */
const EMPTY = /^(?:more|nextpage|separator|spacer|shortcode|html)$/;
/** Maximum depth of reusable blocks inside reusable blocks. */
const MAX_DEPTH = 5;

/**
 * Returns whether a body was written in the block editor
 * (https://developer.wordpress.org/block-editor/explanations/architecture/key-concepts/).
 */
export function hasBlocks(body: string): boolean {
  return /<!--\s*wp:/.test(body);
}

/**
 * Returns the HTML of a body that was written in the block editor. Block comments are removed,
 * reusable blocks are inserted, and text between blocks is converted as in the classic editor.
 */
export function blocksHtml(body: string, context: Context, depth = 0): string {
  let result = '';
  let at = 0;
  let open = 0;
  const add = (html: string): void => {
    result += open === 0 ? classic(html) : html;
  };
  for (let start = body.indexOf('<!--'); start >= 0; start = body.indexOf('<!--', start + 4)) {
    const end = body.indexOf('-->', start + 4);
    if (end < 0) break;
    const words = body.slice(start + 4, end).trim();
    const [mark, closes, name = ''] = MARK.exec(words) ?? [];
    if (mark === undefined) continue;
    add(body.slice(at, start));
    at = end + 3;
    if (words.endsWith('/')) result += voidBlock(name, words, context, depth);
    else open = Math.max(0, open + (closes ? -1 : 1));
  }
  add(body.slice(at));
  return result;
}

function classic(html: string): string {
  return html.trim() === '' || /<p\b/i.test(html) ? html : `\n${autoParagraphs(html)}\n`;
}

function voidBlock(name: string, words: string, context: Context, depth: number): string {
  const reference = /"ref"\s*:\s*(\d+)/.exec(words)?.[1];
  const inner = name === 'block' ? context.index.blocks.get(reference ?? '') : undefined;
  if (inner !== undefined && depth < MAX_DEPTH) return blocksHtml(inner, context, depth + 1);
  const url = /"url"\s*:\s*"(https?:[^"]+)"/.exec(words)?.[1];
  if (/^(?:core-)?embed/.test(name) && url) {
    return `<p>${url.replace(/\\\//g, '/').replace(/\\u0026/g, '&')}</p>`;
  }
  if (!EMPTY.test(name)) context.onLost(`wp:${name}`);
  return '';
}
