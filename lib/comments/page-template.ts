import { developmentPage } from '../build-output/development-page';
import { readAnswer } from '../build-output/page-files';
import { escapeHtml, type Html, html } from '../html';

/** What stands in the built frame where a page has its own. */
export const PLACEHOLDERS = { title: 'COMMENTS-TITLE', content: 'COMMENTS-CONTENT' };

/** A page to be put into the frame of the site. */
export interface CommentPage {
  title: string;
  main: Html;
  /** Further elements of the head. */
  head?: Html;
  /** By default 200. */
  status?: number;
  /** A page for one person, which no search engine should list. */
  personal?: boolean;
}

let kept: string | undefined;

/**
 * A page in the frame that the build printed, so that it looks like every other.
 *
 * @param url of the request; in development the frame is asked of the server itself.
 */
export async function fillTemplate(url: string, page: CommentPage): Promise<Response> {
  kept ??= process.env.NODE_ENV === 'development' ? undefined : await readAnswer('/comments');
  const frame = kept ?? (await frameInDevelopment(url));
  const { title, main, head = html``, status = 200, personal = false } = page;
  const robots = personal ? '<meta name="robots" content="noindex"/>' : '';
  // Functions, for in a text `$&` would be a reference.
  const text = frame
    .replaceAll(PLACEHOLDERS.title, () => escapeHtml(title))
    .replace(PLACEHOLDERS.content, () => main.html)
    .replace(/<meta name="robots"[^>]*>/, () => robots)
    .replace('</head>', () => `${head.html}</head>`);
  // How long it is kept is said in lib/site-build/next-config, which has the last word.
  const headers = { 'Content-Type': 'text/html; charset=utf-8' };
  return new Response(text, { status, headers });
}

async function frameInDevelopment(url: string): Promise<string> {
  const page = await developmentPage('/comments/frame/page', url);
  // A page with a form must not load itself anew.
  return page.replace(/<script\b[^>]*\/preview\/script[^>]*><\/script>/, '');
}
