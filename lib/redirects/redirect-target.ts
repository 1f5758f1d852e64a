import { builtLibrary } from '../build-output/built-library';
import { site } from '../site';
import { dayPath, decodeSegment, encodeSegment, postPath, tagPath } from '../urls';
import { formerPathReader } from './former-paths';
import { type Destination, resolve } from './resolve';

const patterns = site.formerPaths.map(formerPathReader);

/**
 * The path, with the sub-path, a browser is sent to when it asks for one that nothing else answers.
 * Without one it gets the 404 page, of a month (`YYYY-MM`) when the path names one with posts.
 *
 * @param pathname as asked for, encoded, with or without the sub-path.
 * @param search the query with its `?`, or nothing; it goes along.
 */
export async function redirectTarget(
  pathname: string,
  search: string,
): Promise<{ location?: string; month?: string }> {
  const { basePath } = site;
  const path = pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : pathname;
  const found = resolve(path + search, await builtLibrary(), patterns);
  if (found?.kind === 'month') return { month: found.month };
  const location = found === null ? basePath + respelled(path) : pathOf(found);
  // A page that is known and yet was not built must not lead to itself.
  if (location === basePath + path) return {};
  return { location: location + search };
}

/** A path with the escapes it needs and no other, in upper case; as it is when it has none. */
function respelled(path: string): string {
  // Two slashes at the beginning would lead to another host.
  if (!path.includes('%') || path.startsWith('//')) return path;
  const segments = path.split('/').map(decodeSegment);
  return segments.includes(null)
    ? path
    : segments.map((name) => encodeSegment(name ?? '')).join('/');
}

/** The path, with the sub-path, of what was found. */
export function pathOf(found: Exclude<Destination, { kind: 'month' }>): string {
  switch (found.kind) {
    case 'post':
      return postPath(found.slug);
    case 'tag':
      return tagPath(found.tag);
    case 'day':
      return dayPath(found.day);
  }
}
