import { maskNotation } from '../markdown/notation';
import { parseMarkdown } from '../markdown/parse-markdown';
import type { Change } from './reference-change';
import { ReferenceCuts, type Unlink } from './reference-cuts';

/**
 * Changes the destinations of links and pictures in a Markdown text, and removes links around
 * pictures. Every other byte stays the same.
 */
export function changeReferences(
  markdown: string,
  change: Change,
  unlink: Unlink = () => undefined,
): string {
  // Of the same length, so that positions in it are those in the original.
  const masked = maskNotation(markdown);
  const tree = parseMarkdown(masked);
  const { cuts } = new ReferenceCuts({ markdown, masked, tree, change, unlink });
  let at = 0;
  const parts = cuts
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, text }) => {
      const part = markdown.slice(at, start) + text;
      at = end;
      return part;
    });
  return parts.join('') + markdown.slice(at);
}
