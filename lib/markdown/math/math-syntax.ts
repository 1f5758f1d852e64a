import type { remark } from 'remark';
import { mathFlow } from './flow-tokenizer';
import { mathFromMarkdown } from './from-markdown';
import { mathText } from './text-tokenizer';

/** Makes a processor parse `$…$`, `$$…$$` and blocks of `$$` into the nodes `inlineMath` and `math` of math/nodes. */
export function readMath(processor: ReturnType<typeof remark>): void {
  const data = processor.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ flow: { 36: mathFlow }, text: { 36: mathText } });
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push(mathFromMarkdown);
}
