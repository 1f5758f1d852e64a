import type { Entry, Note } from '../entry';
import { autoParagraphs } from '../html/auto-paragraphs';
import { replaceComments } from '../html/html-comments';
import { htmlToMarkdown } from '../html/to-markdown';
import { blocksHtml, hasBlocks } from './blocks';
import type { Library } from './library';
import { shortcodesHtml } from './shortcodes';

/** The body of an item as Markdown; what could not come is added to the notes of the entry. */
export function bodyMarkdown(entry: Entry, library: Library): string {
  const lost = new Set<string>();
  const context = { entry, library, lost: (name: string) => lost.add(name) };
  const source = replaceComments(entry.body, (words) => {
    if (/^nextpage$/i.test(words)) context.lost('<!--nextpage-->');
    return /^(?:more\b|noteaser$|nextpage$)/i.test(words) ? '\n\n' : undefined;
  });
  const html = hasBlocks(source)
    ? shortcodesHtml(blocksHtml(source, context), context)
    : autoParagraphs(shortcodesHtml(source, context));
  const markdown = htmlToMarkdown(html, context.lost);
  entry.notes.push(
    { level: 'changed', name: 'bodyFromHtml', value: '' },
    ...[...lost].map((value): Note => ({ level: 'lost', name: 'untranslated', value })),
  );
  return markdown;
}
