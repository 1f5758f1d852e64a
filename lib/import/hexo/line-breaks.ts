import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../markdown/parse-markdown';

/**
 * Turns the line breaks inside paragraphs into hard breaks, because hexo-renderer-marked shows them
 * unless `breaks` is `false`. Line breaks in formulas stay. Every other byte stays the same.
 */
export function keepLineBreaks(markdown: string): string {
  const ends: number[] = [];
  visit(parseMarkdown(markdown), 'paragraph', (paragraph) => {
    // This blog shows pictures on consecutive lines as a row.
    if (paragraph.children.every(({ type }, index) => type === 'image' || index % 2 === 1)) return;
    visit(paragraph, 'text', ({ position }) => {
      const start = position?.start.offset ?? 0;
      const text = markdown.slice(start, position?.end.offset ?? start);
      for (const { index } of text.matchAll(/\r?\n/g)) {
        if (!isAtContainer(markdown, start + index)) ends.push(start + index);
      }
    });
  });
  // Insert from the end, so that the earlier offsets stay correct.
  return ends
    .sort((a, b) => b - a)
    .reduce(
      (text, end) => text.slice(0, end) + hardBreakAfter(text, end) + text.slice(end),
      markdown,
    );
}

/** Returns a backslash, or two spaces after a bare URL, which a backslash would become a part of. */
function hardBreakAfter(text: string, end: number): string {
  const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
  return /(?:[a-z][a-z\d+.-]*:|www\.|@)\S*$/i.test(line) ? '  ' : '\\';
}

/** Returns whether the line that ends here, or the next one, is the first or last line of a box. */
function isAtContainer(text: string, end: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
  return /^[ \t>]*:{3,}/.test(line) || /^\r?\n[ \t>]*:{3,}/.test(text.slice(end, end + 100));
}
