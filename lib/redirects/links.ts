import { posix } from 'node:path';
import { postsByDay } from '../posts/archive';
import type { Library } from '../posts/load';
import type { Post } from '../posts/post';
import { site } from '../site';
import { decodeLeniently } from '../url-readings';
import { RESERVED_SLUGS } from '../urls';
import { readerOf } from './former-paths';
import { resolve } from './resolve';
import { pathOf } from './where-to';

const patterns = site.formerPaths.map(readerOf);
const ownHosts = new Set([new URL(site.origin).host, ...site.formerHosts]);

/** The name of an HTML file, in no folder. */
export const BARE_HTML = /^(?:\.\/)?[^/]+\.html?$/i;

/** What the links of a post are read by. */
type Source = Pick<Post, 'file' | 'publishedOn' | 'slug'>;

/**
 * Makes the function that finds where the links of a post lead: written as the name of a file
 * (`other-post.md`), as a path, or in full, now or in any former form. Fragments and queries stay.
 *
 * @returns for a link: a path from the root of the site without the sub-path, `null` when no page is
 * meant by it, `undefined` when it leads elsewhere or to a file.
 */
export function linksFrom(post: Source, library: Library) {
  return (href: string): string | null | undefined => {
    const [, address = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(href) ?? [];
    const path = ownPath(address);
    if (path === undefined) return undefined;
    if (path.startsWith('/')) {
      const found = pageAt(path, query, library);
      return found && found + hash;
    }
    if (BARE_HTML.test(path)) {
      const found = sameDayPage(path.replace(/^\.\//, ''), query, post, library);
      return found && found + hash;
    }
    if (path === '' || !/\.md$/i.test(path)) return undefined;
    const target = posix.normalize(posix.join(posix.dirname(post.file), decodeLeniently(path)));
    const named = fileIndex(library).get(target.normalize('NFC'));
    return named ? pageOf({ kind: 'post', slug: named.slug }) + query + hash : null;
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

function pageAt(path: string, query: string, library: Library): string | null | undefined {
  const found = resolve(path + query, library, patterns);
  if (found && found.kind !== 'month') return pageOf(found) + query;
  const [, first = '', second] = decodeLeniently(path).split('/');
  if (first === 'tags' && second) return null;
  if (first === '' || RESERVED_SLUGS.has(first)) return isFormer(path) ? null : path + query;
  // A picture or another file that is given out as it is.
  return /\.(?!html?$|php$)[a-z0-9]{1,5}$/i.test(path) ? undefined : null;
}

/**
 * A bare `name.html` was written where an earlier system kept the pages of one day in one folder: it
 * means the post of that name, else the day's other post, or its list.
 */
function sameDayPage(name: string, query: string, post: Source, library: Library) {
  const byName = pageAt(`/${name}`, query, library);
  if (typeof byName === 'string') return byName;
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

function isFormer(path: string): boolean {
  return patterns.some((pattern) => pattern(path)?.day !== undefined);
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
