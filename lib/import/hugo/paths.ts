import { posix } from 'node:path';
import type { PostDate } from '../read/post-date';
import { fillPermalink } from '../urls/permalink';
import type { HugoConfig } from './config';
import type { HugoLocation } from './location';

/** The parts from which the path of a page is built. */
export interface PathParts extends HugoLocation {
  /** The sections of the page, from the top down. */
  sections: readonly string[];
  slug: string | undefined;
  title: string;
  publishedOn: PostDate | undefined;
}

/**
 * Date layouts of Go that a pattern can use (https://pkg.go.dev/time#Layout), with the equivalent
 * fields.
 */
const LAYOUTS = new Map([
  ['2006', ':year'],
  ['06', ':short_year'],
  ['01', ':month'],
  ['1', ':i_month'],
  ['Jan', ':short_month'],
  ['January', ':long_month'],
  ['02', ':day'],
  ['2', ':i_day'],
  ['002', ':y_day'],
  ['Mon', ':short_day'],
  ['Monday', ':long_day'],
  ['15', ':hour'],
  ['04', ':minute'],
  ['05', ':second'],
]);

/** Returns the path of a page, not percent-encoded (https://gohugo.io/content-management/urls/). */
export function pagePath(parts: PathParts, config: HugoConfig): string {
  const { path, slug } = parts;
  const [section = ''] = path.includes('/') ? path.split('/') : [];
  const pattern = config.permalinks.get(section);
  const filled = pattern
    ? patternPath(pattern, parts, config)
    : `/${posix.join(posix.dirname(path), slug ?? posix.basename(path))}/`;
  const url = prefixOf(parts, config) + cased(made(filled), config);
  return config.isUgly ? `${url.replace(/\/+$/, '')}.html` : url;
}

/**
 * Returns the path of a page with `url` in its front matter. A relative one is below the path of
 * its language.
 */
export function ownPath(url: string, parts: PathParts, config: HugoConfig): string {
  const path = url.includes(':') ? patternPath(url, parts, config) : url;
  return url.startsWith('/') ? path : `${prefixOf(parts, config)}/${path.replace(/^\//, '')}`;
}

function patternPath(
  pattern: string,
  { path, sections, slug, title, publishedOn }: PathParts,
  config: HugoConfig,
): string {
  const file = posix.basename(path);
  const value = (text: string) => cased(inPattern(text), config);
  const named = pattern
    .replace(/:sections\[([^\]]*)\]/g, (_, cut: string) => cutOf(sections, cut).join('/'))
    .replace(/:(\w+)/g, (whole, layout: string) => LAYOUTS.get(layout) ?? whole);
  return fillPermalink(named, {
    publishedOn,
    timeZone: config.timeZone,
    section: path.includes('/') ? path.split('/')[0] : '',
    sections: sections.join('/'),
    title: value(title),
    slug: value(slug ?? (title || file)),
    filename: value(file),
    slugorfilename: value(slug ?? file),
    contentbasename: value(file),
    slugorcontentbasename: value(slug ?? file),
  });
}

/** Returns the sections that a slice such as `[1:]`, `[:2]`, `[0]` or `[last]` selects. */
function cutOf(sections: readonly string[], cut: string): string[] {
  const [low = '', high] = cut.trim().toLowerCase().split(':');
  const at = (place: string) => (place === 'last' ? sections.length - 1 : Number(place) || 0);
  const end = high === undefined ? at(low) + 1 : high === '' ? sections.length : at(high);
  return sections.slice(at(low), end);
}

/**
 * Prepares a value for a pattern: `+` counts as a space, and a `#` at the end is removed when it is
 * the only one.
 */
function inPattern(text: string): string {
  return made(
    made(text)
      .replace(/^([^#]*)#$/, '$1')
      .replaceAll('+', ' '),
  );
}

function prefixOf({ language }: HugoLocation, { languages, firstLanguage }: HugoConfig): string {
  return languages.get(language ?? firstLanguage) ?? '';
}

function cased(path: string, { keepsCase, hasAccents }: HugoConfig): string {
  const plain = hasAccents
    ? path
    : path
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .normalize('NFC');
  return keepsCase ? plain : plain.toLowerCase();
}

/** Replaces spaces with hyphens and removes special characters, as Hugo does in paths. */
function made(path: string): string {
  return path
    .normalize('NFC')
    .replace(/%(?![\da-f]{2})|[^\p{L}\p{M}\p{N}\s./\\_#+~@%-]/giu, '')
    .replace(/^\s+|\s+$/g, '')
    .replace(/(-?)\s+(?=(-?))/g, (_, before: string, after: string) =>
      before || after ? before : '-',
    );
}
