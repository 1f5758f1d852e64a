import type { Entry, Note } from '../entry';
import { autoParagraphs } from '../html/auto-paragraphs';
import { htmlToMarkdown } from '../html/to-markdown';
import { blocksHtml, hasBlocks } from './blocks';
import type { Library } from './library';
import { shortcodesHtml } from './shortcodes';

/** The body of an item as Markdown; what could not come is added to the notes of the entry. */
export function bodyMarkdown(entry: Entry, library: Library): string {
  const lost = new Set<string>();
  const context = { entry, library, lost: (name: string) => lost.add(name) };
  const source = entry.body.replace(/<!--\s*more\b[\s\S]*?-->/g, '\n\n');
  const html = hasBlocks(source)
    ? shortcodesHtml(blocksHtml(source, context), context)
    : autoParagraphs(shortcodesHtml(source, context));
  if (/<!--\s*nextpage\s*-->/.test(source)) context.lost('<!--nextpage-->');
  const markdown = htmlToMarkdown(html, context.lost);
  entry.notes.push(
    { level: 'changed', name: 'bodyFromHtml', value: '' },
    ...[...lost].map((value): Note => ({ level: 'lost', name: 'untranslated', value })),
  );
  return markdown;
}
