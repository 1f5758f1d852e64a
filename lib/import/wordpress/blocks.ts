import type { Entry } from '../entry';
import { autoParagraphs } from '../html/auto-paragraphs';
import type { Library } from './library';

/** What the translation of a body may ask for. */
export interface Context {
  entry: Entry;
  library: Library;
  /** Hears the names of what could not come along. */
  lost: (name: string) => void;
}

const MARK = /<!--\s*(\/)?wp:([a-z][a-z0-9-]*(?:\/[a-z][a-z0-9-]*)?)\s*(\{[\s\S]*?\})?\s*(\/)?-->/g;
/** Blocks without content of their own that a server fills and whose loss nobody reads. */
const EMPTY = /^(?:more|nextpage|separator|spacer|shortcode|html)$/;
/** Deepest reusable block inside a reusable block. */
const MAX_DEPTH = 5;

/** Whether a body was written in blocks (https://developer.wordpress.org/block-editor/explanations/architecture/key-concepts/). */
export function hasBlocks(body: string): boolean {
  return /<!--\s*wp:/.test(body);
}

/**
 * The HTML of a body in blocks: their marks go, reusable blocks are put in, what stands between
 * blocks is written as before there were any.
 */
export function blocksHtml(body: string, context: Context, depth = 0): string {
  let result = '';
  let at = 0;
  let open = 0;
  for (const match of body.matchAll(MARK)) {
    const [mark, closes, name = '', json = '{}', isVoid] = match;
    const between = body.slice(at, match.index);
    result += open === 0 ? classic(between) : between;
    at = match.index + mark.length;
    if (isVoid) result += voidBlock(name, json, context, depth);
    else open = Math.max(0, open + (closes ? -1 : 1));
  }
  const rest = body.slice(at);
  return result + (open === 0 ? classic(rest) : rest);
}

function classic(html: string): string {
  return html.trim() === '' || /<p\b/i.test(html) ? html : `\n${autoParagraphs(html)}\n`;
}

function voidBlock(
  name: string,
  json: string,
  { entry, library, lost }: Context,
  depth: number,
): string {
  const reference = /"ref"\s*:\s*(\d+)/.exec(json)?.[1];
  const inner = name === 'block' ? library.blocks.get(reference ?? '') : undefined;
  if (inner !== undefined && depth < MAX_DEPTH) {
    return blocksHtml(inner, { entry, library, lost }, depth + 1);
  }
  const url = /"url"\s*:\s*"(https?:[^"]+)"/.exec(json)?.[1];
  if (/^(?:core-)?embed/.test(name) && url)
    return `<p>${url.replace(/\\\//g, '/').replace(/\\u0026/g, '&')}</p>`;
  if (!EMPTY.test(name)) lost(`wp:${name}`);
  return '';
}
