import { developmentPage } from '../build-output/development-page';
import { readResponsePage } from '../build-output/page-files';
import { escapeHtml, type Html, html } from '../html';
import type { Language } from '../messages/language';

/** Placeholders in the page template, replaced by the title and content of a page. */
export const PLACEHOLDERS = { title: 'COMMENTS-TITLE', content: 'COMMENTS-CONTENT' };

/** The parts of a page that differ from the template. */
export interface CommentPage {
  language: Language;
  title: string;
  main: Html;
  /** Elements to append to `<head>`. */
  head?: Html;
  /** HTTP status, by default 200. */
  status?: number;
  /** Whether the page is for one person, and search engines must not index it. */
  personal?: boolean;
}

const cachedTemplates = new Map<Language, string>();

/**
 * Returns the response for a page of comments: the template that the build rendered, with masthead and footer,
 * filled with the title and content of the page.
 *
 * @param url of the request; in development the template is fetched from the same server.
 */
export async function fillTemplate(url: string, page: CommentPage): Promise<Response> {
  const template = await templateIn(page.language, url);
  const { title, main, head = html``, status = 200, personal = false } = page;
  const robots = personal ? '<meta name="robots" content="noindex"/>' : '';
  // Functions as replacements, since `$&` in a string would insert the match.
  const text = template
    .replaceAll(PLACEHOLDERS.title, () => escapeHtml(title))
    .replace(PLACEHOLDERS.content, () => main.html)
    .replace(/<meta name="robots"[^>]*>/, () => robots)
    .replace('</head>', () => `${head.html}</head>`);
  // No Cache-Control here: the headers in lib/site-build/next-config would override it.
  const headers = { 'Content-Type': 'text/html; charset=utf-8' };
  return new Response(text, { status, headers });
}

async function templateIn(language: Language, url: string): Promise<string> {
  if (process.env.NODE_ENV === 'development') return developmentTemplate(language, url);
  const template =
    cachedTemplates.get(language) ?? (await readResponsePage(`/comments/${language}`));
  cachedTemplates.set(language, template);
  return template;
}

async function developmentTemplate(language: Language, url: string): Promise<string> {
  const page = await developmentPage(`/comments/frame/${language}`, url);
  // Remove the script of the preview: it reloads the page, and a form would lose what was typed.
  return page.replace(/<script\b[^>]*\/preview\/script[^>]*><\/script>/, '');
}
