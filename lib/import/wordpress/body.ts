import { autoParagraphs } from '../html/auto-paragraphs';
import { replaceComments } from '../html/html-comments';
import { htmlToMarkdown } from '../html/to-markdown';
import type { ImportedPost } from '../imported-post';
import { UnknownTags } from '../markdown/unknown-tags';
import { noteUntranslated } from '../note-untranslated';
import { blocksHtml, hasBlocks } from './blocks';
import type { ExportIndex } from './export-index';
import { shortcodesHtml } from './shortcodes';

/**
 * Converts the body of a post to Markdown. Whatever could not be converted is added to the notes of
 * the post.
 */
export function bodyMarkdown(post: ImportedPost, index: ExportIndex): string {
  post.notes.push({ level: 'changed', name: 'bodyFromHtml', value: '' });
  const unknown = new UnknownTags();
  const context = { post, index, unknown, onLost: noteUntranslated(post) };
  const source = replaceComments(
    withAttachments(withPermalinks(post.body, index), index),
    (words) => {
      if (/^nextpage$/i.test(words)) context.onLost('<!--nextpage-->');
      return /^(?:more\b|noteaser$|nextpage$)/i.test(words) ? '\n\n' : undefined;
    },
  );
  const html = hasBlocks(source)
    ? shortcodesHtml(blocksHtml(source, context), context)
    : autoParagraphs(shortcodesHtml(source, context));
  return unknown.replaceIn(htmlToMarkdown(html, context.onLost));
}

/**
 * Replaces links to attachment pages with links to the files. The attachment is found by the number
 * in `rel`, by `?attachment_id=12`, or by the URL of the page.
 */
function withAttachments(body: string, { attachments, attachmentPages }: ExportIndex): string {
  return body.replace(
    /(<a\s[^<>]*?\bhref=)(["'])([^"'<>]*)\2([^<>]*)>/gi,
    (whole, start: string, mark: string, href: string, rest: string) => {
      const [, id] =
        /\bwp-att-(\d+)/.exec(start + rest) ?? /[?&]attachment_id=(\d+)/.exec(href) ?? [];
      const isFile = /\.[a-z\d]{2,5}(?:[?#]|$)/i.test(href);
      const file = isFile ? undefined : (attachments.get(id ?? '') ?? attachmentPages.get(href));
      return file === undefined ? whole : `${start}${mark}${file}${mark}${rest}>`;
    },
  );
}

/**
 * Replaces links such as `?p=12` and `/index.php?p=12&preview=true` with the URLs of the posts, where the
 * blog is now and where it was earlier.
 */
function withPermalinks(body: string, { links, homes, address }: ExportIndex): string {
  const [, host = '', base = ''] = /^https?:\/\/(?:www\.)?([^/]+)\/?(.*?)\/*$/.exec(address) ?? [];
  const earlier = new Set([...homes].map((home) => home.replace(/^www\./, '')));
  return body.replace(
    /(href=["']\s*)(?:https?:\/\/(?:www\.)?([^/"'?]+))?([^"'?#:]*)\?(?:[^"'#]*?&(?:amp;|#0?38;)?)?(?:p|page_id)=(\d+)(?:&[^"'#]*)?\/?\s*(?=["'#])/gi,
    (whole, start: string, named: string | undefined, path: string, id: string) => {
      const link = links.get(id);
      const folder = path.replace(/(?:^|\/)index\.php$/, '').replace(/^\/+|\/+$/g, '');
      const home = [named ?? host, folder].filter(Boolean).join('/');
      const isOwn =
        earlier.has(home) ||
        ((named === undefined || named === host) && (folder === '' || folder === base));
      return link && isOwn ? start + link : whole;
    },
  );
}
