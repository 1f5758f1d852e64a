import type { Library } from '../posts/load';
import type { PostFacts } from '../posts/post';
import { postsByDay, yearsOf } from '../posts/views/archive';
import { authorsOf } from '../posts/views/authors';
import { laterPages } from '../posts/views/paging';
import { seriesOf } from '../posts/views/series';
import { listedLanguages, oneVersionOfEach, postsIn } from '../posts/views/translations';
import { site } from '../site';
import { isBuiltFile } from '../urls';

/** Paths of the pages and files that every site has. */
const ALWAYS: ReadonlySet<string> = new Set([
  '/',
  ...['/archive', '/search', '/tags', '/healthz', '/opensearch.xml', '/robots.txt', '/sitemap.xml'],
  ...['/atom.xml', '/feed.json', '/rss.xml', '/manifest.webmanifest'],
  ...(site.markdown ? ['/llms.txt', '/llms-full.txt'] : []),
]);

/**
 * Whether the site has a page or file at a path that is not a post, a standalone page, a tag, one series, one author or the
 * first page of the posts in a language: a list, an archive, a feed, the comments of a post.
 *
 * @param path begins with `/`, decoded, without the base path, query and fragment.
 */
export function isSitePage(path: string, { posts, bySlug }: Pick<Library, 'posts' | 'bySlug'>) {
  const bare = path === '/' ? path : path.replace(/\/$/, '');
  if (ALWAYS.has(bare) || isBuiltFile(path)) return true;
  const [, first = '', ...rest] = bare.split('/');
  switch (first) {
    case 'page':
      return hasLaterPage(oneVersionOfEach(posts), rest);
    case 'archive': {
      if (rest.length === 1) return yearsOf(posts).some(({ year }) => year === rest[0]);
      return (postsByDay(posts).get(rest.join('-')) ?? []).length > 1;
    }
    case 'series':
      return rest.length === 0 && seriesOf(posts).length > 0;
    case 'languages': {
      const [tag = '', page, ...number] = rest;
      if (page !== 'page' || !listedLanguages(posts).includes(tag)) return false;
      return hasLaterPage(postsIn(posts, tag), number);
    }
    case 'authors':
      return rest.length === 0 && authorsOf(posts).length > 0;
    default:
      return site.comments && isCommentsPage(first, rest.join('/'), bySlug);
  }
}

function hasLaterPage(posts: readonly PostFacts[], number: readonly string[]): boolean {
  return laterPages(posts, site.postsPerPage).map(String).includes(number.join('/'));
}

function isCommentsPage(first: string, rest: string, bySlug: Library['bySlug']): boolean {
  if (first === 'comments') return rest === 'atom.xml';
  return bySlug.has(first) && /^comments(?:\/atom\.xml)?$/.test(rest);
}
