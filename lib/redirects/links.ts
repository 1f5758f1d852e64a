import { posix } from 'node:path';
import { isPublicFile } from '../posts/files/public-file';
import type { Library } from '../posts/load';
import type { Post } from '../posts/post';
import { postsByDay } from '../posts/views/archive';
import { site } from '../site';
import { decodeLeniently } from '../url-decoding';
import { encodeSegment } from '../urls';
import { pathOf } from './redirect-target';
import { resolve } from './resolve';
import { isSitePage } from './site-pages';
import { sitePatterns } from './site-patterns';

const ownHosts = new Set([new URL(site.origin).host, ...site.formerHosts]);

/** The file name of an HTML page, without a folder. */
export const BARE_HTML = /^(?:\.\/)?[^/]+\.html?$/i;

/** The facts of a post that its relative links depend on. */
type Source = Pick<Post, 'file' | 'publishedOn' | 'slug'>;

/**
 * Returns a function that resolves the links of a post, which may be a file name (`other-post.md`), a path or
 * a URL, current or in any former form. Fragments and queries are preserved.
 *
 * @returns for a link: a path from the root of the site without the base path, `null` when it points into the
 * site but its target does not exist, `undefined` when it points elsewhere or within its own post.
 */
export function linkResolver(post: Source, library: Library) {
  return (href: string): string | null | undefined => {
    const [, url = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(href) ?? [];
    const path = ownPath(url);
    if (path === undefined || path === '') return undefined;
    const target = path.startsWith('/')
      ? pathTarget(path, query, library)
      : relativeTarget(path, query, post, library);
    return target === null ? null : target + hash;
  };
}

/** The path of a link on this site, a relative one unchanged; `undefined` for another site. */
function ownPath(url: string): string | undefined {
  if (!/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) return url;
  if (!URL.canParse(url, site.origin)) return undefined;
  const { protocol, host, pathname, origin } = new URL(url, site.origin);
  if (!/^https?:$/.test(protocol) || !ownHosts.has(host)) return undefined;
  if (origin !== site.origin || site.basePath === '') return pathname;
  // Outside the base path, the host has pages that are not ours.
  if (pathname !== site.basePath && !pathname.startsWith(`${site.basePath}/`)) return undefined;
  return pathname.slice(site.basePath.length) || '/';
}

function pathTarget(path: string, query: string, library: Library): string | null {
  const destination = resolve(path + query, library, sitePatterns);
  if (destination && destination.kind !== 'month') return pageOf(destination) + query;
  const decoded = decodeLeniently(path);
  return isSitePage(decoded, library) || isPublicFile(decoded) ? path + query : null;
}

/**
 * A relative URL is the file of a post, with or without `.md`, relative to the file that contains the link. If
 * there is no such post, `name.html` leads to a post of the same day ({@link sameDayPage}); any other URL is
 * resolved as a browser does on the page of the post.
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
  // Browsers cannot parse it either, for example `//[`.
  if (!URL.canParse(path, base)) return null;
  return pathTarget(new URL(path, base).pathname, query, library);
}

/**
 * Earlier systems stored the pages of one day in one folder, so `name.html` without a folder meant a page of the
 * same day. It leads to the post of that name; if there is none, to the only other post of the day; if there are
 * several, to the list of that day.
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

function pageOf(destination: Parameters<typeof pathOf>[0]): string {
  return pathOf(destination).slice(site.basePath.length);
}

const indexes = new WeakMap<Library, ReadonlyMap<string, Post>>();

/** Posts and pages by file name in NFC; built once per loaded library. */
function fileIndex(library: Library): ReadonlyMap<string, Post> {
  const index =
    indexes.get(library) ??
    new Map([...library.bySlug.values()].map((post) => [post.file.normalize('NFC'), post]));
  indexes.set(library, index);
  return index;
}
