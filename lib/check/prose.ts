import type { Heading, Nodes, Paragraph, TableCell } from 'mdast';
import { visit } from 'unist-util-visit';
import { memoize } from '../cache/memoize';
import type { Page } from './page';

/** The source of a paragraph, heading or table cell, with everything masked that is not running text. */
export interface Prose {
  node: Paragraph | Heading | TableCell;
  /** Offset of its first character into the body. */
  start: number;
  /** The source, unchanged. */
  written: string;
  /**
   * The source with `MASK` for each character that is not running text: code, formulas, HTML, images, URLs, the
   * brackets of links, backslash escapes. The markers of block quotes are replaced by spaces. It has the length of `written`.
   */
  text: string;
  /** The same, but with backslash escapes, brackets of links and URLs unmasked. */
  source: string;
}

/** Replaces a character that is not running text. It is neither a letter nor whitespace nor punctuation. */
const MASK = '\uFFFC';

const CODE_ELEMENT = /<(code|kbd|samp|pre|tt)\b[^>]*>[\s\S]*?<\/\1>/gi;
/** A backslash escape (CommonMark 0.31.2 §2.4). */
const ESCAPE = /\\[!-/:-@[-`{-~]/g;

/** Every paragraph, heading and table cell of a post, in the order of the file. */
export const proseOf = memoize((page: Page): readonly Prose[] => {
  const blocks: Prose[] = [];
  visit(page.mdast, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    const start = node.children[0]?.position?.start.offset ?? node.position?.start.offset;
    const end = node.children.at(-1)?.position?.end.offset ?? node.position?.end.offset;
    if (start === undefined || end === undefined || node.children.length === 0) return;
    const written = page.post.body.slice(start, end);
    blocks.push({ node, start, written, ...maskedForms(node, written, start) });
  });
  return blocks;
});

function maskedForms(block: Nodes, written: string, start: number): Pick<Prose, 'text' | 'source'> {
  const text = written.split('');
  const source = [...text];
  const mask = (units: string[], from: number, to: number, character = MASK) => {
    for (let index = Math.max(0, from); index < Math.min(to, units.length); index++) {
      if (units[index] !== '\n') units[index] = character;
    }
  };
  const maskAll = (pattern: RegExp, forms: readonly string[][], character = MASK, skip = 0) => {
    for (const { index, 0: match } of written.matchAll(pattern)) {
      for (const units of forms) mask(units, index + skip, index + match.length, character);
    }
  };
  maskAll(/\n[ \t]*(?:>[ \t]?)+/g, [text, source], ' ', 1);
  maskAll(ESCAPE, [text]);
  // Bare URLs are matched here: the GFM extension finds them after parsing, so their nodes may lack a position.
  maskAll(/\b(?:https?:\/\/|www\.)[!-~]+/g, [text]);
  visit(block, (node) => {
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    if (from === undefined || to === undefined || node === block) return;
    if (/^(?:inlineCode|inlineMath|html|image|imageReference|footnoteReference)$/.test(node.type)) {
      mask(text, from - start, to - start);
      mask(source, from - start, to - start);
    }
    if (node.type !== 'link' && node.type !== 'linkReference') return;
    const isBare = written[from - start] !== '[';
    const inner = node.children[0]?.position?.start.offset ?? to;
    const after = node.children.at(-1)?.position?.end.offset ?? to;
    mask(text, from - start, (isBare ? to : inner) - start);
    mask(text, after - start, to - start);
  });
  maskAll(CODE_ELEMENT, [text, source]);
  return { text: text.join(''), source: source.join('') };
}
