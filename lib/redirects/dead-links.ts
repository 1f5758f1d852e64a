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
import { linkResolver } from './links';
import { sitePatterns } from './site-patterns';

/** What the links of a post are checked against. */
export interface LinkTargets {
  /** The posts that readers of the post can open: for a published post, the published ones. */
  library: Library;
  /** All posts, with drafts and scheduled ones. */
  whole: Library;
  /** Rendered posts by slug: at least those that a link with a fragment points to. */
  rendered: ReadonlyMap<string, Pick<Rendered, 'ids' | 'headings'>>;
}

/**
 * An error for each link of a post whose target or fragment does not exist, or whose target is not published. It
 * names the posts or headings with the most similar names. A dead link to a former host is only a warning, because
 * its target may never have been a post.
 *
 * @param links of the post, with positions in its body.
 */
export function deadLinks(
  post: Pick<Post, 'bodyLine' | 'file' | 'publishedOn' | 'slug'>,
  links: readonly Link[],
  targets: LinkTargets,
): Problem[] {
  const file = displayPath(join(postsFolder(), post.file));
  const resolve = linkResolver(post, targets.library);
  const resolveInWhole = linkResolver(post, targets.whole);
  return links.flatMap((link) => {
    // The link is resolved again: the page may have been rendered for its author, with links to drafts.
    const to = link.href.startsWith('#') ? link.href : resolve(link.href);
    const unpublishedTarget = to === null ? resolveInWhole(link.href) : null;
    const fault =
      typeof unpublishedTarget === 'string'
        ? unpublished(link, unpublishedTarget)
        : to === null
          ? deadLink(link, targets)
          : deadFragment(link, to ?? '', post, targets);
    if (!fault) return [];
    const position = { line: post.bodyLine + link.line - 1, column: link.column };
    return problemOf({ ...fault, ...position }, file, site.language);
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
  // For a link to a file, the posts with the most similar names would not help.
  const key = ownOrigin(href);
  const level = ownOriginLevel(key);
  if (/\.(?!md$|html?$|php$)[a-z0-9]{1,5}$/i.test(path))
    return { name: 'linkFile', level, fact: { key, value } };
  const former = sitePatterns.flatMap((pattern) => pattern(path) ?? [])[0];
  const name = path.replace(/\/+$/, '').replace(/^.*\/|\.(?:md|html?)$/gi, '');
  const ofMonth = postsByMonth(posts).get(former?.month ?? '') ?? [];
  const alike = nearest(name, bySlug.keys(), 3);
  const candidates = alike.length > 0 ? alike : ofMonth.slice(0, 3).map(({ slug }) => slug);
  const fact = { key, value, other: candidates.map((slug) => `/${slug}`).join(' ') };
  if (site.formerHosts.includes(host)) return { name: 'linkDeadFormer', level: 'warning', fact };
  return { name: 'linkDead', level, fact };
}

/** Whether a relative URL is a host name or an e-mail address without its scheme: `www.example.com/a`. */
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
  // The top of the page needs no element (HTML, "find a potential indicated element").
  if (!page || wanted === '' || wanted.toLowerCase() === 'top') return undefined;
  if (page.ids.includes(wanted) || PAGE_IDS.includes(wanted)) return undefined;
  const ids = page.headings.map(({ id }) => id);
  const other = nearest(wanted, ids, 3).map((id) => `#${id}`);
  return { name: 'fragmentDead', fact: { value: readableUrl(href), other: other.join(' ') } };
}
