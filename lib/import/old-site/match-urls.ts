import { existsSync, readFileSync } from 'node:fs';
import { decodeLeniently } from '../../url-decoding';
import { decode } from '../read/decode';
import { addressKey } from '../urls/old-paths';
import type { Plan, PlannedPost } from '../write/plan';
import type { OldPage } from './read-old-site';

/** Paths of pages that list posts, of every system: they have no post of their own. */
const LIST =
  /^\/$|(?:^|\/)(?:page|p)\/?\d+\/?$|(?:^|\/)(?:tags?|categor(?:y|ies)|topics?|series|authors?|labels?|taxonom(?:y|ies))(?:\/|$)|(?:^|\/)(?:archives?|blog|posts?|articles?|search|404)(?:\.html?)?\/?$|(?:^|\/)archives?\/\d{4}(?:\/\d{1,2}){0,2}\/?$|^\/\d{4}(?:\/\d{1,2}){0,2}\/?$/i;
/** Files that are not pages. */
const NO_PAGE = /\.(?!html?$|php$|aspx?$|md$)[a-z][a-z0-9]{1,4}$/i;

/** Returns whether the page at a path of the old site lists posts, or is no page at all. */
export function isList(path: string): boolean {
  const decoded = decodeLeniently(path.replace(/[?#].*$/s, ''));
  return !path.includes('?') && (LIST.test(decoded) || NO_PAGE.test(decoded));
}

/**
 * Finds the post of each page of the old site: by the URL that its reader computed, else by the
 * name in the last part of the path, else by the title of the page.
 *
 * @returns the paths that each post has, by its id, and the pages that belong to no post.
 */
export function matchUrls(
  pages: readonly OldPage[],
  plan: Plan,
): { paths: Map<string, string[]>; unmatched: string[] } {
  const paths = new Map<string, string[]>();
  const unmatched: string[] = [];
  for (const page of pages) {
    const post = plan.at(page.path) ?? (isList(page.path) ? undefined : guess(page, plan));
    if (post !== undefined) paths.set(post.id, [...(paths.get(post.id) ?? []), page.path]);
    else if (!isList(page.path)) unmatched.push(page.path);
  }
  return { paths, unmatched };
}

function guess({ path, file }: OldPage, plan: Plan): PlannedPost | undefined {
  const html = file !== undefined && existsSync(file) ? decode(readFileSync(file)) : '';
  const target = redirectIn(html);
  if (target !== undefined) return plan.at(target);
  const last = addressKey(path).replace(/\?.*$/s, '').split('/').at(-1) ?? '';
  const named = plan.named(last) ?? plan.named(last.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, ''));
  return (
    named ??
    titlesIn(html).reduce<PlannedPost | undefined>(
      (found, title) => found ?? plan.titled(title),
      undefined,
    )
  );
}

/** Returns the path to which a page redirects with `<meta http-equiv="refresh">`. */
function redirectIn(html: string): string | undefined {
  const [, url] =
    /<meta[^>]+http-equiv=["']?refresh["']?[^>]+url=["']?([^"'>\s]+)/i.exec(html) ?? [];
  if (url === undefined || !URL.canParse(url, 'https://old.invalid')) return undefined;
  return new URL(url, 'https://old.invalid').pathname;
}

/** Returns what may be the title of the post on a page, the most likely first. */
function titlesIn(html: string): string[] {
  const [, og] =
    /<meta[^>]+property=["']og:title["'][^>]+content=["']([^"']*)["']/i.exec(html) ?? [];
  const headings = [...html.matchAll(/<h1\b[^>]*>([\s\S]*?)<\/h1>/gi)].map(([, text]) => text);
  const [, title] = /<title[^>]*>([\s\S]*?)<\/title>/i.exec(html) ?? [];
  return [og, ...headings, title, title?.replace(/\s+[|\-–—·:]\s+[^|\-–—·]*$/, '')].flatMap(
    (text) => (text === undefined ? [] : plainText(text)),
  );
}

function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(amp|lt|gt|quot|#39|#x27);/gi,
      (_, name: string) => ENTITIES[name.toLowerCase()] ?? '',
    )
    .trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
};
