import type { PostDate } from '../read/post-date';
import { textOf } from '../read/values';
import { ownHosts } from '../urls/own-hosts';
import { fillPermalink } from '../urls/permalink';
import type { GhostTables, Row } from './tables';

/** Links of the blog to itself: after the placeholder for its URL, or relative. */
const OWN_LINK = /(?:__GHOST_URL__|["'(])(\/(?:[\w%.-]+\/)*)([\w%.-]+)\/?(?=["')?#\\])/g;
const FOREIGN_LINK = /https?:\/\/([\w.:-]+)(\/[^\s"'()<>?#\\]*)/g;

/** Where the posts of a blog were. */
export interface GhostRoutes {
  /** Returns the paths that a post may have had, the most likely first. */
  pathsOf(row: Row, publishedOn: PostDate | undefined): string[];
}

/**
 * Finds out where the posts of a blog were: by the setting `permalinks` of Ghost 1 and older, or else by the
 * links of the blog to itself, for an export does not contain `routes.yaml`.
 *
 * @param timeZone IANA name, for the days of permalinks.
 */
export function ghostRoutes({ posts, settings }: GhostTables, timeZone: string): GhostRoutes {
  const slugs = new Set(posts.filter((row) => !isPage(row)).map(({ slug }) => textOf(slug)));
  const linked = new Map<string, Set<string>>();
  for (const row of posts) {
    for (const [, folder = '', slug = ''] of textsOf(row).matchAll(OWN_LINK)) {
      if (slugs.has(slug)) linked.set(folder, (linked.get(folder) ?? new Set()).add(slug));
    }
  }
  const folders = [...linked].filter(([folder, { size }]) => folder !== '/' && size > 1);
  const pattern = settings.get('permalinks') || '/:slug/';
  return {
    pathsOf(row, publishedOn) {
      const slug = textOf(row.slug);
      if (slug === '') return [];
      if (isPage(row)) return [`/${slug}/`];
      let isFilled = true;
      const parts = { publishedOn, timeZone, slug, id: textOf(row.id) };
      const filled = fillPermalink(pattern, parts, () => {
        isFilled = false;
      });
      const plain = isFilled ? [filled] : [];
      const own = folders.filter(([, names]) => names.has(slug));
      const paths = (own.length > 0 ? own : folders).map(([folder]) => `${folder}${slug}/`);
      const isKnown = own.length > 0;
      return [...new Set(isKnown ? [...paths, ...plain] : [...plain, ...paths])];
    },
  };
}

/** Returns the hosts on which links of the blog lead to paths of its own posts. */
export function ghostHosts({ posts }: GhostTables, paths: Iterable<string>): string[] {
  const own = new Set([...paths].map(withoutSlash));
  const linked = new Map<string, Set<string>>();
  for (const row of posts) {
    for (const [, host = '', path = ''] of textsOf(row).matchAll(FOREIGN_LINK)) {
      const way = withoutSlash(path);
      const name = host.toLowerCase();
      if (own.has(way)) linked.set(name, (linked.get(name) ?? new Set()).add(way));
    }
  }
  return [...ownHosts(new Map([...linked].map(([host, { size }]) => [host, size])))];
}

/** Returns whether a row of the table `posts` is a page. */
export function isPage({ type, page }: Row): boolean {
  return textOf(type) === 'page' || /^(?:1|true)$/.test(textOf(page));
}

function textsOf({ html, markdown }: Row): string {
  return `${textOf(html)}\n${textOf(markdown)}`;
}

function withoutSlash(path: string): string {
  return path.replace(/\/+$/, '');
}
