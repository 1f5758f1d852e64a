import type { Heading, Nodes, Paragraph, TableCell } from 'mdast';
import { visit } from 'unist-util-visit';
import { memoize } from '../cache/memoize';
import type { Page } from './page';

/** A paragraph, heading or cell of a table as its author wrote it. */
export interface Prose {
  node: Paragraph | Heading | TableCell;
  /** Offset of its first character into the body. */
  start: number;
  written: string;
  /**
   * Its source, as long as written, but with `HIDDEN` for each character that is no running text:
   * code, formulas, HTML, pictures, addresses, brackets of links, escaped signs. Lines begin without `>`.
   */
  text: string;
  /** The same with escaped signs, brackets of links and addresses as they are. */
  source: string;
}

/** Stands for a character that is no running text; no letter, blank or punctuation. */
const HIDDEN = '\uFFFC';

const CODE_ELEMENT = /<(code|kbd|samp|pre|tt)\b[^>]*>[\s\S]*?<\/\1>/gi;
const ESCAPED = /\\[!-/:-@[-`{-~]/g;

/** Every block of running text of a post, in the order of the file. */
export const proseOf = memoize((page: Page): readonly Prose[] => {
  const blocks: Prose[] = [];
  visit(page.mdast, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    const start = node.children[0]?.position?.start.offset ?? node.position?.start.offset;
    const end = node.children.at(-1)?.position?.end.offset ?? node.position?.end.offset;
    if (start === undefined || end === undefined || node.children.length === 0) return;
    const written = page.post.body.slice(start, end);
    blocks.push({ node, start, written, ...hide(node, written, start) });
  });
  return blocks;
});

function hide(block: Nodes, written: string, start: number): Pick<Prose, 'text' | 'source'> {
  const text = written.split('');
  const source = [...text];
  const cover = (units: string[], from: number, to: number, sign = HIDDEN) => {
    for (let at = Math.max(0, from); at < Math.min(to, units.length); at++) {
      if (units[at] !== '\n') units[at] = sign;
    }
  };
  const coverAll = (pattern: RegExp, in_: readonly string[][], sign = HIDDEN, skip = 0) => {
    for (const { index, 0: found } of written.matchAll(pattern)) {
      for (const units of in_) cover(units, index + skip, index + found.length, sign);
    }
  };
  coverAll(/\n[ \t]*(?:>[ \t]?)+/g, [text, source], ' ', 1);
  coverAll(ESCAPED, [text]);
  // GFM finds bare addresses after parsing, so their nodes may have no place.
  coverAll(/\b(?:https?:\/\/|www\.)[!-~]+/g, [text]);
  visit(block, (node) => {
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    if (from === undefined || to === undefined || node === block) return;
    if (/^(?:inlineCode|inlineMath|html|image|imageReference|footnoteReference)$/.test(node.type)) {
      cover(text, from - start, to - start);
      cover(source, from - start, to - start);
    }
    if (node.type !== 'link' && node.type !== 'linkReference') return;
    const isBare = written[from - start] !== '[';
    const inner = node.children[0]?.position?.start.offset ?? to;
    const after = node.children.at(-1)?.position?.end.offset ?? to;
    cover(text, from - start, (isBare ? to : inner) - start);
    cover(text, after - start, to - start);
  });
  coverAll(CODE_ELEMENT, [text, source]);
  return { text: text.join(''), source: source.join('') };
}
