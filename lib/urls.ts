import { site } from './site';
import { decodedForms } from './url-decoding';

/**
 * First path segments that the site uses itself, so no slug may be one of them (compared after NFKC and case
 * folding).
 */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  '404',
  '_next',
  '_assets',
  '_built',
  '_cards',
  '_files',
  '_images',
  '_search',
  'api',
  'apple-icon',
  'apple-icon.png',
  'archive',
  'assets',
  'atom.xml',
  'authors',
  'comments',
  'entry',
  'favicon.ico',
  'feed.json',
  'healthz',
  'icon.svg',
  'index',
  'languages',
  'llms-full.txt',
  'llms.txt',
  'manifest.webmanifest',
  'missing',
  'opensearch.xml',
  'page',
  'resolve',
  'robots.txt',
  'rss.xml',
  'search',
  'series',
  'sitemap.xml',
  'tags',
]);

/** Folders of files with hashed names, with slashes: another content gets another name. */
export const HASHED_FOLDERS = ['/_assets/', '/_cards/', '/_files/', '/_images/', '/_search/'];
const BUILT_FOLDERS = [...HASHED_FOLDERS, '/_next/'];
const ICONS = ['/favicon.ico', '/icon.svg', '/apple-icon.png'];

/** Whether a path from the root, without the base path, is a file that the build generates. */
export function isBuiltFile(path: string): boolean {
  return ICONS.includes(path) || BUILT_FOLDERS.some((folder) => path.startsWith(folder));
}

/** Maximum length of a slug in UTF-8 bytes; file systems and hosts refuse names that are somewhat longer. */
export const MAX_SLUG_BYTES = 200;

/** The reason why a slug is invalid. */
export type SlugFault =
  | 'empty'
  | 'slash'
  | 'dots'
  | 'control'
  | 'invisible'
  | 'long'
  | 'markdown'
  | 'reserved';

// Zero-width joiners and variation selectors are allowed only within an emoji.
const EMOJI_JOINERS =
  /(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D(?=\p{Extended_Pictographic})/gu;
const INVISIBLE =
  /[\p{Zl}\p{Zp}\p{Cf}\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\u3164\uFFA0\u115F\u1160]/u;

/** Checks a slug in NFC against the rules that every URL of the site relies on; `null` when it is valid. */
export function slugFault(slug: string): SlugFault | null {
  if (slug.trim() === '') return 'empty';
  if (/[/\\]/.test(slug)) return 'slash';
  if (slug === '.' || slug === '..') return 'dots';
  // A lone surrogate has no UTF-8 form, so it is refused like a control character.
  if (/[\p{Cc}\p{Cs}]/u.test(slug)) return 'control';
  if (slug !== slug.trim() || INVISIBLE.test(slug.replace(EMOJI_JOINERS, ''))) return 'invisible';
  if (new TextEncoder().encode(slug).length > MAX_SLUG_BYTES) return 'long';
  if (foldSlug(slug).endsWith('.md')) return 'markdown';
  if (RESERVED_SLUGS.has(foldSlug(slug))) return 'reserved';
  return null;
}

/**
 * Folds a slug so that two slugs that a reader or a file system would confuse become equal: NFKC, lower case.
 */
export function foldSlug(slug: string): string {
  return slug.normalize('NFKC').toLowerCase().normalize('NFKC');
}

/** Percent-encodes one path segment (RFC 3986 §3.3), from its NFC form. */
export function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.normalize('NFC'));
}

/** Decodes a route parameter, which Next.js passes percent-encoded, to NFC; `null` when malformed. */
export function decodeSegment(segment: string): string | null {
  try {
    return decodeURIComponent(segment).normalize('NFC');
  } catch {
    return null;
  }
}

/**
 * The slug or tag that a segment of a requested path means, in any of its forms: unescaped or
 * percent-encoded, once or more, with upper- or lower-case digits, in NFC or NFD, with `+` for a space. The
 * correct reading has precedence, so that a slug which is literally `%E3%81%82` has its own URL,
 * `/%25E3%2581%2582`.
 *
 * @param exists whether a name in NFC is a slug or tag of the site.
 * @returns the name in NFC, or `null` when no form exists.
 */
export function canonicalSlug(segment: string, exists: (slug: string) => boolean): string | null {
  const spaced = segment.includes('+') ? decodedForms(segment.replaceAll('+', ' ')) : [];
  return [...decodedForms(segment), ...spaced].find(exists) ?? null;
}

/**
 * The name under which the page of a slug or tag is built. Next.js decodes a requested path twice before it
 * looks for a file, so the name must not contain `%`; it serves no file that begins with a dot; and it takes
 * `[slug]` for a route with a parameter. No other slug has the full-width character, because both fold to the
 * same slug. `next.config` rewrites the path of the page to this name.
 */
export function builtName(name: string): string {
  return name
    .replace(/^\./, '．')
    .replaceAll('%', '％')
    .replaceAll('[', '［')
    .replaceAll(']', '］');
}

/** Adds the base path of the site to a site-relative path such as `/archive`. */
export function sitePath(path: string): string {
  return path === '/' ? site.basePath || '/' : `${site.basePath}${path}`;
}

/** Path of a post or a standalone page. */
export function postPath(slug: string): string {
  return sitePath(`/${encodeSegment(slug)}`);
}

/** Path of the Markdown of a post or a standalone page. */
export function markdownPath(slug: string): string {
  return sitePath(`/${encodeSegment(`${slug}.md`)}`);
}

/** Path of page `number` of the listing, counted from 1. */
export function listingPath(number: number): string {
  return sitePath(number <= 1 ? '/' : `/page/${number}`);
}

/** Path of the archive, or of one year of it. */
export function archivePath(year?: string): string {
  return sitePath(year === undefined ? '/archive' : `/archive/${year}`);
}

/** Path of the list of the posts of one day (`YYYY-MM-DD`), which exists if the day has several posts. */
export function dayPath(day: string): string {
  return sitePath(`/archive/${day.replaceAll('-', '/')}`);
}

/** Path of the list of tags, or of one tag. */
export function tagPath(tag?: string): string {
  return sitePath(tag === undefined ? '/tags' : `/tags/${encodeSegment(tag)}`);
}

/** Path of the list of series, or of one series. */
export function seriesPath(name?: string): string {
  return sitePath(name === undefined ? '/series' : `/series/${encodeSegment(name)}`);
}

/** Path of the list of authors, or of one author, by their key. */
export function authorPath(key?: string): string {
  return sitePath(key === undefined ? '/authors' : `/authors/${encodeSegment(key)}`);
}

/**
 * Path of page `number` (from 1) of the list of the posts in a language.
 *
 * @param language BCP 47.
 */
export function languagePath(language: string, number = 1): string {
  const path = sitePath(`/languages/${encodeSegment(language)}`);
  return number <= 1 ? path : `${path}/page/${number}`;
}

/** Path of the Atom feed of a tag, series, author or language, from the path of its page. */
export function feedPath(path: string): string {
  return `${path}/atom.xml`;
}

/**
 * Path of a file beside a post, without the base path, like every link of a post.
 *
 * @param key hash of its content.
 * @param name under which the file is sent.
 */
export function filePath(key: string, name: string): string {
  return `/_files/${key}/${encodeSegment(name)}`;
}

/** Path of the search page. */
export function searchPath(): string {
  return sitePath('/search');
}

/** Absolute URL of a path that already has the base path. */
export function permalink(path: string): string {
  return `${site.origin}${path}`;
}
