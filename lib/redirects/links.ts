import { posix } from 'node:path';
import { isPublicFile } from '../posts/files/public-file';
import type { Library } from '../posts/load';
import type { Post } from '../posts/post';
import { postsByDay } from '../posts/views/archive';
import { site } from '../site';
import { decodeLeniently } from '../url-decoding';
import { encodeSegment } from '../urls';
import { formerPathReader } from './former-paths';
import { pathOf } from './redirect-target';
import { resolve } from './resolve';
import { isSitePage } from './site-pages';

const patterns = site.formerPaths.map(formerPathReader);
const ownHosts = new Set([new URL(site.origin).host, ...site.formerHosts]);

/** The name of an HTML file, in no folder. */
export const BARE_HTML = /^(?:\.\/)?[^/]+\.html?$/i;

/** What the links of a post are read by. */
type Source = Pick<Post, 'file' | 'publishedOn' | 'slug'>;

/**
 * Makes the function that finds where the links of a post lead: written as the name of a file
 * (`other-post.md`), as a path, or in full, now or in any former form. Fragments and queries stay.
 *
 * @returns for a link: a path from the root of the site without the sub-path, `null` when nothing of
 * the site is meant by it, `undefined` when it leads elsewhere or stays within its post.
 */
export function linkResolver(post: Source, library: Library) {
  return (href: string): string | null | undefined => {
    const [, address = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(href) ?? [];
    const path = ownPath(address);
    if (path === undefined || path === '') return undefined;
    const found = path.startsWith('/')
      ? pathTarget(path, query, library)
      : relativeTarget(path, query, post, library);
    return found === null ? null : found + hash;
  };
}

/** The path a link has on this site, a relative one as it is; `undefined` when it leads elsewhere. */
function ownPath(address: string): string | undefined {
  if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return address;
  if (!URL.canParse(address, site.origin)) return undefined;
  const { protocol, host, pathname, origin } = new URL(address, site.origin);
  if (!/^https?:$/.test(protocol) || !ownHosts.has(host)) return undefined;
  if (origin !== site.origin || site.basePath === '') return pathname;
  // Beside the blog, the host has pages of its own.
  if (pathname !== site.basePath && !pathname.startsWith(`${site.basePath}/`)) return undefined;
  return pathname.slice(site.basePath.length) || '/';
}

function pathTarget(path: string, query: string, library: Library): string | null {
  const found = resolve(path + query, library, patterns);
  if (found && found.kind !== 'month') return pageOf(found) + query;
  const decoded = decodeLeniently(path);
  return isSitePage(decoded, library) || isPublicFile(decoded) ? path + query : null;
}

/**
 * A relative address is the file of a post, with or without `.md`, seen from the file it stands in;
 * else what a browser makes of it on the page of its post.
 */
function relativeTarget(path: string, query: string, post: Source, library: Library) {
  const file = posix.normalize(posix.join(posix.dirname(post.file), decodeLeniently(path)));
  const named = [file, `${file}.md`]
    .map((name) => fileIndex(library).get(name.normalize('NFC')))
    .find((target) => target !== undefined);
  if (named) return pageOf({ kind: 'post', slug: named.slug }) + query;
  if (/\.md$/i.test(path)) return null;
  if (BARE_HTML.test(path)) return sameDayPage(path.replace(/^\.\//, ''), query, post, library);
  const base = `${site.origin}/${encodeSegment(post.slug)}`;
  // Such as `//[`, which no browser reads either.
  if (!URL.canParse(path, base)) return null;
  return pathTarget(new URL(path, base).pathname, query, library);
}

/**
 * A bare `name.html` was written where an earlier system kept the pages of one day in one folder: it
 * means the post of that name, else the day's other post, or its list.
 */
function sameDayPage(name: string, query: string, post: Source, library: Library) {
  const byName = pathTarget(`/${name}`, query, library);
  if (byName !== null) return byName;
  const ofDay = postsByDay(library.posts).get(post.publishedOn) ?? [];
  const [other, ...more] = ofDay.filter(({ slug }) => slug !== post.slug);
  if (other === undefined) return null;
  const isOne = more.length === 0;
  return pageOf(
    isOne
      ? { kind: 'post', slug: other.slug }
      : { kind: 'day', day: post.publishedOn, posts: ofDay },
  );
}

function pageOf(found: Parameters<typeof pathOf>[0]): string {
  return pathOf(found).slice(site.basePath.length);
}

const indexes = new WeakMap<Library, ReadonlyMap<string, Post>>();

/** Posts and pages by their file, in NFC; made once for each reading of the posts. */
function fileIndex(library: Library): ReadonlyMap<string, Post> {
  const index =
    indexes.get(library) ??
    new Map([...library.bySlug.values()].map((post) => [post.file.normalize('NFC'), post]));
  indexes.set(library, index);
  return index;
}
