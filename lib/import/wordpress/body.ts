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
  const source = replaceComments(withPermalinks(entry.body, library), (words) => {
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

/** A body in which links by number, `?p=12`, lead to the URLs of the posts. */
function withPermalinks(body: string, { links, address }: Library): string {
  const [, host = ''] = /^https?:\/\/([^/]+)/.exec(address) ?? [];
  return body.replace(
    /(href=["'])(?:https?:\/\/([^/"'?]+))?\/?\?(?:p|page_id)=(\d+)(?=["'#])/gi,
    (whole, start: string, named: string | undefined, id: string) => {
      const link = links.get(id);
      return link && (named === undefined || named === host) ? start + link : whole;
    },
  );
}
