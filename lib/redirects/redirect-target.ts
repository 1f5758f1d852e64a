import { builtLibrary } from '../build-output/built-library';
import { site } from '../site';
import {
  authorPath,
  dayPath,
  decodeSegment,
  encodeSegment,
  feedPath,
  languagePath,
  markdownPath,
  postPath,
  seriesPath,
  sitePath,
  tagPath,
} from '../urls';
import type { Destination } from './destination';
import { splitFormerQuery } from './former-queries';
import { resolve } from './resolve';
import { sitePatterns } from './site-patterns';

/**
 * Decides how to respond to a path without a page or file.
 *
 * @param pathname as requested, encoded, with or without the base path.
 * @param search the query with its `?`, or ''; it is preserved, except for the parameter that was the alias.
 * @returns `location`, a path with the base path to redirect to. Without it, the response is the 404 page. If the
 * path names a month with posts, `month` (`YYYY-MM`) says which one the 404 page shows.
 */
export async function redirectTarget(
  pathname: string,
  search: string,
): Promise<{ location?: string; month?: string }> {
  const { basePath } = site;
  const path =
    pathname === basePath
      ? '/'
      : pathname.startsWith(`${basePath}/`)
        ? pathname.slice(basePath.length)
        : pathname;
  const library = await builtLibrary();
  const destination = resolve(path + search, library, sitePatterns);
  if (destination?.kind === 'month') return { month: destination.month };
  const location = destination === null ? basePath + respelled(path) : pathOf(destination);
  // A post of the library whose page was not built must not redirect to itself.
  if (location === basePath + path) return {};
  const { rest } = splitFormerQuery(path, search, library.bySlug);
  return { location: location + rest };
}

/**
 * Normalizes percent-encoding: only the escapes that a path needs, in upper case. A path that cannot be decoded
 * is unchanged.
 */
function respelled(path: string): string {
  // A path that begins with two slashes would redirect to another host.
  if (!path.includes('%') || path.startsWith('//')) return path;
  const segments = path.split('/').map(decodeSegment);
  return segments.includes(null)
    ? path
    : segments.map((name) => encodeSegment(name ?? '')).join('/');
}

/** The path of a destination, with the base path. */
export function pathOf(destination: Exclude<Destination, { kind: 'month' }>): string {
  switch (destination.kind) {
    case 'post':
      return postPath(destination.slug);
    case 'tag':
      return withFeed(tagPath(destination.tag), destination.isFeed);
    case 'series':
      return withFeed(seriesPath(destination.series), destination.isFeed);
    case 'language':
      return withFeed(languagePath(destination.language), destination.isFeed);
    case 'author':
      return withFeed(authorPath(destination.author), destination.isFeed);
    case 'list':
    case 'feed':
      return sitePath(destination.path);
    case 'markdown':
      return markdownPath(destination.slug);
    case 'day':
      return dayPath(destination.day);
  }
}

function withFeed(path: string, isFeed: boolean): string {
  return isFeed ? feedPath(path) : path;
}
