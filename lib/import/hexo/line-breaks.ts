import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import { gfm } from '../../markdown/remark/gfm';

const parser = remark().use(gfm);

/**
 * Makes the line ends inside paragraphs hard breaks, as hexo-renderer-marked shows them unless it is
 * told `breaks: false`; every other byte stays.
 */
export function keepLineBreaks(markdown: string): string {
  const ends: number[] = [];
  visit(parser.parse(markdown), 'paragraph', (paragraph) => {
    // Pictures below each other are a row here.
    if (paragraph.children.every(({ type }, index) => type === 'image' || index % 2 === 1)) return;
    visit(paragraph, 'text', ({ position }) => {
      const start = position?.start.offset ?? 0;
      const text = markdown.slice(start, position?.end.offset ?? start);
      for (const { index } of text.matchAll(/\r?\n/g)) ends.push(start + index);
    });
  });
  // From the end, so the places before it hold.
  return ends
    .sort((a, b) => b - a)
    .reduce((text, end) => `${text.slice(0, end)}\\${text.slice(end)}`, markdown);
}
