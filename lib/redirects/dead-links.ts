import { join } from 'node:path';
import { PAGE_IDS } from '../markdown/rehype/reserved-ids';
import type { Link, Rendered } from '../markdown/rendered';
import { nearest } from '../nearest-names';
import { ownOrigin, ownOriginLevel } from '../own-origin';
import { postsFolder } from '../posts/all-posts';
import { type Fault, problemOf } from '../posts/fault';
import { displayPath } from '../posts/files/display-path';
import type { Library } from '../posts/load';
import type { Post } from '../posts/post';
import type { Problem } from '../posts/problem';
import { postsByMonth } from '../posts/views/archive';
import { site } from '../site';
import { decodeLeniently, readableUrl, withoutQuery } from '../url-decoding';
import { canonicalSlug } from '../urls';
import { formerPathReader } from './former-paths';
import { linkResolver } from './links';

const patterns = site.formerPaths.map(formerPathReader);

/** What the links of a post are held against. */
export interface LinkTargets {
  /** What readers of the post can open: for a published post, the published ones. */
  library: Library;
  /** Drafts and scheduled posts too. */
  whole: Library;
  /** By slug, at least the posts that links with a fragment lead to. */
  rendered: ReadonlyMap<string, Pick<Rendered, 'ids' | 'headings'>>;
}

/**
 * An error for each link of a post that leads nowhere, its fragment included, with the nearest posts or
 * headings. One to a former host is a warning: it may never have led to a post.
 */
export function deadLinks(
  post: Pick<Post, 'bodyLine' | 'file' | 'publishedOn' | 'slug'>,
  links: readonly Link[],
  known: LinkTargets,
): Problem[] {
  const file = displayPath(join(postsFolder(), post.file));
  const resolve = linkResolver(post, known.library);
  const inWhole = linkResolver(post, known.whole);
  return links.flatMap((link) => {
    // The page may have been rendered for the author, with links to drafts.
    const to = link.href.startsWith('#') ? link.href : resolve(link.href);
    const later = to === null ? inWhole(link.href) : null;
    const fault =
      typeof later === 'string'
        ? unpublished(link, later)
        : to === null
          ? deadLink(link, known)
          : deadFragment(link, to ?? '', post, known);
    if (!fault) return [];
    const place = { line: post.bodyLine + link.line - 1, column: link.column };
    return problemOf({ ...fault, ...place }, file, site.language);
  });
}

function unpublished({ href }: Link, to: string): Fault {
  const fact = { value: readableUrl(href), other: readableUrl(to) };
  return { name: 'linkUnpublished', fact };
}

function deadLink({ href }: Link, { library: { posts, bySlug } }: LinkTargets): Fault {
  const address = withoutQuery(href);
  const isAbsolute = URL.canParse(address);
  const host = isAbsolute ? new URL(address).host : '';
  const path = decodeLeniently(isAbsolute ? new URL(address).pathname : address);
  const value = readableUrl(href);
  if (isHostName(address)) return { name: 'linkHost', fact: { value } };
  // The nearest post is no help where a file was meant.
  const key = ownOrigin(href);
  const level = ownOriginLevel(key);
  if (/\.(?!md$|html?$|php$)[a-z0-9]{1,5}$/i.test(path))
    return { name: 'linkFile', level, fact: { key, value } };
  const former = patterns.flatMap((pattern) => pattern(path) ?? [])[0];
  const name = path.replace(/\/+$/, '').replace(/^.*\/|\.(?:md|html?)$/gi, '');
  const ofMonth = postsByMonth(posts).get(former?.month ?? '') ?? [];
  const alike = nearest(name, bySlug.keys(), 3);
  const candidates = alike.length > 0 ? alike : ofMonth.slice(0, 3).map(({ slug }) => slug);
  const fact = { key, value, other: candidates.map((slug) => `/${slug}`).join(' ') };
  if (site.formerHosts.includes(host)) return { name: 'linkDeadFormer', level: 'warning', fact };
  return { name: 'linkDead', level, fact };
}

/** Whether a relative address is a web or e-mail address without its scheme: `www.example.com/a`. */
function isHostName(address: string): boolean {
  return /^(?:www\.|[^/@\s]+@)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|net|org|jp|io|dev|app|co|me|info)(?:\/|$)/i.test(
    address,
  );
}

function deadFragment(
  { href }: Link,
  to: string,
  post: Pick<Post, 'slug'>,
  { library: { bySlug }, rendered }: LinkTargets,
): Fault | undefined {
  const [path = '', fragment = ''] = to.split('#');
  const segment = path.replace(/\?.*$/s, '').slice(1);
  const slug = path === '' ? post.slug : canonicalSlug(segment, (name) => bySlug.has(name));
  const page = slug === null ? undefined : rendered.get(slug);
  const wanted = decodeLeniently(fragment.replace(/:~:.*$/s, ''));
  // No element is needed for the top of the page (HTML Standard, "find a potential indicated element").
  if (!page || wanted === '' || wanted.toLowerCase() === 'top') return undefined;
  if (page.ids.includes(wanted) || PAGE_IDS.includes(wanted)) return undefined;
  const ids = page.headings.map(({ id }) => id);
  const other = nearest(wanted, ids, 3).map((id) => `#${id}`);
  return { name: 'fragmentDead', fact: { value: readableUrl(href), other: other.join(' ') } };
}
