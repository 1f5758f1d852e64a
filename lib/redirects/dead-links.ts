import { join } from 'node:path';
import type { Link, Rendered } from '../markdown/rendered';
import { postsByMonth } from '../posts/archive';
import { type Fault, problemOf } from '../posts/fault';
import type { Library } from '../posts/load';
import type { Post } from '../posts/post';
import { postsFolder } from '../posts/posts';
import type { Problem } from '../posts/problem';
import { shownPath } from '../posts/shown-path';
import { site } from '../site';
import { decodeLeniently } from '../url-readings';
import { canonicalSlug } from '../urls';
import { readerOf } from './former-paths';
import { BARE_HTML } from './links';
import { nearest } from './nearest';

const patterns = site.formerPaths.map(readerOf);

/** What the links of the posts are held against. */
export interface Known extends Pick<Library, 'posts' | 'bySlug'> {
  /** By slug. */
  rendered: ReadonlyMap<string, Pick<Rendered, 'headings' | 'html'>>;
}

/**
 * A problem for each link of a post that leads nowhere, with the nearest posts: an error, but a
 * warning where it names a former host, as it may never have led to a post. A fragment that is no
 * heading of its post is a warning.
 */
export function deadLinks(
  post: Pick<Post, 'bodyLine' | 'file'>,
  links: readonly Link[],
  known: Known,
): Problem[] {
  const file = shownPath(join(postsFolder(), post.file));
  return links.flatMap((link) => {
    const fault = link.to === null ? deadLink(link, known) : deadFragment(link.to, known);
    if (!fault) return [];
    const place = { line: post.bodyLine + link.line - 1, column: link.column };
    return problemOf({ ...fault, ...place }, file, site.language);
  });
}

function deadLink({ href }: Link, { posts, bySlug }: Known): Fault {
  const address = href.replace(/[?#].*$/s, '');
  const host = URL.canParse(address) ? new URL(address).host : '';
  const path = decodeLeniently(URL.canParse(address) ? new URL(address).pathname : address);
  const former = patterns.flatMap((pattern) => pattern(path) ?? [])[0];
  const name = path.replace(/\/+$/, '').replace(/^.*\/|\.(?:md|html?)$/gi, '');
  const ofMonth = postsByMonth(posts).get(former?.month ?? '') ?? [];
  const alike = nearest(name, bySlug.keys(), 3);
  const candidates = alike.length > 0 ? alike : ofMonth.slice(0, 3).map(({ slug }) => slug);
  const fact = { value: href, other: candidates.map((slug) => `/${slug}`).join(' ') };
  if (site.formerHosts.includes(host)) return { name: 'linkDeadFormer', level: 'warning', fact };
  // It may name a file that is given out as it is.
  if (BARE_HTML.test(address)) return { name: 'linkDead', level: 'warning', fact };
  return { name: 'linkDead', fact };
}

function deadFragment(to: string, { bySlug, rendered }: Known): Fault | undefined {
  const [path = '', fragment = ''] = to.split('#');
  const slug = canonicalSlug(path.replace(/\?.*$/, '').slice(1), (name) => bySlug.has(name));
  const page = slug === null ? undefined : rendered.get(slug);
  const wanted = decodeLeniently(fragment);
  // A heading's, or one the author wrote in HTML.
  if (!page || wanted === '' || page.html.includes(`id="${wanted}"`)) return undefined;
  const ids = page.headings.map(({ id }) => id);
  const other = nearest(wanted, ids, 3).map((id) => `#${id}`);
  return { name: 'fragmentDead', level: 'warning', fact: { value: to, other: other.join(' ') } };
}
