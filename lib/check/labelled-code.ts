import type { Code } from 'mdast';
import { visit } from 'unist-util-visit';
import { type CodeInfo, codeInfoOf } from '../markdown/code/info-string';
import type { Page } from './page';

/** A fenced code block that has an info string (CommonMark 0.31.2 §4.5). */
export interface LabelledCode {
  node: Code;
  /** Offset into the body. */
  start: number;
  /** The parsed info string. */
  info: CodeInfo;
}

/** Every fenced code block of a post that has an info string. */
export function labelledCode({ mdast }: Page): LabelledCode[] {
  const blocks: LabelledCode[] = [];
  visit(mdast, 'code', (node) => {
    const start = node.position?.start.offset;
    if (node.lang && start !== undefined) blocks.push({ node, start, info: codeInfoOf(node) });
  });
  return blocks;
}
