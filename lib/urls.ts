import { site } from './site';
import { decodedForms } from './url-decoding';

/**
 * First path segments the site needs for itself; no slug may be one of them (compared after
 * NFKC and case folding).
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
  'comments',
  'entry',
  'favicon.ico',
  'feed.json',
  'healthz',
  'icon.svg',
  'index',
  'manifest.webmanifest',
  'missing',
  'opensearch.xml',
  'page',
  'resolve',
  'robots.txt',
  'rss.xml',
  'search',
  'sitemap.xml',
  'tags',
]);

/** Folders whose files never change, with their slashes: another content has another name. */
export const HASHED_FOLDERS = ['/_assets/', '/_cards/', '/_files/', '/_images/', '/_search/'];
const BUILT_FOLDERS = [...HASHED_FOLDERS, '/_next/'];
const ICONS = ['/favicon.ico', '/icon.svg', '/apple-icon.png'];

/** Whether a path from the root, without the sub-path, names a file that the build makes itself. */
export function isBuiltFile(path: string): boolean {
  return ICONS.includes(path) || BUILT_FOLDERS.some((folder) => path.startsWith(folder));
}

/** Longest slug, in UTF-8 bytes: file systems and hosts refuse names somewhat above it. */
export const MAX_SLUG_BYTES = 200;

/** Why a slug cannot be used, or `null` when it can. */
export type SlugFault = 'empty' | 'slash' | 'dots' | 'control' | 'invisible' | 'long' | 'reserved';

// Zero-width joiner and variation selectors are part of emoji, and allowed only beside one.
const EMOJI_JOINERS =
  /(?<=\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D(?=\p{Extended_Pictographic})/gu;
const INVISIBLE =
  /[\p{Zl}\p{Zp}\p{Cf}\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\u3164\uFFA0\u115F\u1160]/u;

/** Checks a slug in NFC against the rules every URL of the site relies on. */
export function slugFault(slug: string): SlugFault | null {
  if (slug.trim() === '') return 'empty';
  if (/[/\\]/.test(slug)) return 'slash';
  if (slug === '.' || slug === '..') return 'dots';
  // A lone surrogate has no UTF-8 form, so it belongs with the control characters.
  if (/[\p{Cc}\p{Cs}]/u.test(slug)) return 'control';
  if (slug !== slug.trim() || INVISIBLE.test(slug.replace(EMOJI_JOINERS, ''))) return 'invisible';
  if (new TextEncoder().encode(slug).length > MAX_SLUG_BYTES) return 'long';
  if (RESERVED_SLUGS.has(foldSlug(slug))) return 'reserved';
  return null;
}

/** Folds a slug so that two a reader or a file system would confuse become equal: NFKC, lower case. */
export function foldSlug(slug: string): string {
  return slug.normalize('NFKC').toLowerCase().normalize('NFKC');
}

/** Percent-encodes one path segment (RFC 3986 §3.3), from its NFC form. */
export function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.normalize('NFC'));
}

/** Decodes a route parameter, which Next.js hands over percent-encoded; `null` when malformed. */
export function decodeSegment(segment: string): string | null {
  try {
    return decodeURIComponent(segment).normalize('NFC');
  } catch {
    return null;
  }
}

/**
 * The slug or tag meant by a segment of a requested path, in whichever of its forms it comes: raw
 * or percent-encoded, once or more, upper or lower hexadecimal digits, in NFC or NFD, a blank as
 * `+`. The correct reading goes first, so that a slug which is `%E3%81%82` to the letter keeps its
 * own URL, `/%25E3%2581%2582`.
 *
 * @param exists tells whether a name in NFC is one of the site's.
 * @returns the name in NFC, or `null` when no form is one.
 */
export function canonicalSlug(segment: string, exists: (slug: string) => boolean): string | null {
  const spaced = segment.includes('+') ? decodedForms(segment.replaceAll('+', ' ')) : [];
  return [...decodedForms(segment), ...spaced].find(exists) ?? null;
}

/**
 * The name under which the page of a slug or tag is built. Next.js decodes a requested path twice before it
 * looks for a file, so the name must not hold `%`; it gives out no file that begins with a dot; and it takes
 * `[slug]` for a route with a parameter. The wide form of a sign is in no other slug, since it folds to the
 * same. `next.config` leads the path of the page there.
 */
export function builtName(name: string): string {
  return name
    .replace(/^\./, '．')
    .replaceAll('%', '％')
    .replaceAll('[', '［')
    .replaceAll(']', '］');
}

/** Puts the sub-path of the site before a site-relative path such as `/archive`. */
export function sitePath(path: string): string {
  return path === '/' ? site.basePath || '/' : `${site.basePath}${path}`;
}

/** Path of a post or a standalone page. */
export function postPath(slug: string): string {
  return sitePath(`/${encodeSegment(slug)}`);
}

/** Path of page `number` of the listing, counted from 1. */
export function listingPath(number: number): string {
  return sitePath(number <= 1 ? '/' : `/page/${number}`);
}

/** Path of the archive, or of one year of it. */
export function archivePath(year?: string): string {
  return sitePath(year === undefined ? '/archive' : `/archive/${year}`);
}

/** Path of the list of one day's posts, which exists when the day (`YYYY-MM-DD`) has several. */
export function dayPath(day: string): string {
  return sitePath(`/archive/${day.replaceAll('-', '/')}`);
}

/** Path of the list of tags, or of one tag. */
export function tagPath(tag?: string): string {
  return sitePath(tag === undefined ? '/tags' : `/tags/${encodeSegment(tag)}`);
}

/**
 * Path of a file beside a post, without the sub-path, as every link of a post.
 *
 * @param key names its content.
 * @param name of the file as it is sent.
 */
export function filePath(key: string, name: string): string {
  return `/_files/${key}/${encodeSegment(name)}`;
}

/** Path of the page of search. */
export function searchPath(): string {
  return sitePath('/search');
}

/** Absolute URL of a path that already carries the sub-path. */
export function permalink(path: string): string {
  return `${site.origin}${path}`;
}
