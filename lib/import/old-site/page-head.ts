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
  const withoutSite = title?.replace(/\s+[|\-–—·:]\s+[^|\-–—·]*$/, '');
  // The title of a post, of its section and of the site.
  const first = title?.replace(/\s+(?:[|·«»‹›]|&[lr]a?quo;)\s[\s\S]*$/, '');
  return [og, ...headings, title, withoutSite, first].flatMap((text) =>
    text === undefined ? [] : wordsOf(text),
  );
}
