import { wordsOf } from '../html/words';

/** Returns the path to which a page redirects with `<meta http-equiv="refresh">`. */
export function redirectIn(html: string): string | undefined {
  const [, url] =
    /<meta[^>]+http-equiv=["']?refresh["']?[^>]+url=["']?([^"'>\s]+)/i.exec(html) ?? [];
  if (url === undefined || !URL.canParse(url, 'https://old.invalid')) return undefined;
  return new URL(url, 'https://old.invalid').pathname;
}

/** Returns what may be the title of the post on a page, the most likely first. */
export function titlesIn(html: string): string[] {
  const [, og] =
    /<meta[^>]+property=["']og:title["'][^>]+content=["']([^"']*)["']/i.exec(html) ?? [];
  const headings = [...html.matchAll(/<h1\b[^>]*>([\s\S]*?)<\/h1>/gi)].map(([, text]) => text);
  const [, title] = /<title[^>]*>([\s\S]*?)<\/title>/i.exec(html) ?? [];
  return [og, ...headings, title, title?.replace(/\s+[|\-–—·:]\s+[^|\-–—·]*$/, '')].flatMap(
    (text) => (text === undefined ? [] : wordsOf(text)),
  );
}
