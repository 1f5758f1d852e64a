import type { Code } from 'mdast';
import { visit } from 'unist-util-visit';
import { type CodeInfo, codeInfoOf } from '../markdown/code/info-string';
import type { Page } from './page';

/** A block of code whose fence is followed by words, its offset into the body, and what they say. */
interface LabelledCode {
  node: Code;
  start: number;
  info: CodeInfo;
}

/** Every block of code of a post whose fence is followed by words. */
export function labelledCode({ mdast }: Page): LabelledCode[] {
  const found: LabelledCode[] = [];
  visit(mdast, 'code', (node) => {
    const start = node.position?.start.offset;
    if (node.lang && start !== undefined) found.push({ node, start, info: codeInfoOf(node) });
  });
  return found;
}
