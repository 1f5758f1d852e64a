import { aliasKey } from '../posts/aliases';
import { withoutExtension } from '../posts/files/post-file';
import type { Library } from '../posts/load';
import { authorsOf } from '../posts/views/authors';
import { seriesOf } from '../posts/views/series';
import { tagsOf } from '../posts/views/tags';
import { listedLanguages } from '../posts/views/translations';
import { formerPathReader } from './former-paths';
import { resolve } from './resolve';

/**
 * The text of `posts/urls.lock`: the path of every post, page, alias, tag, series and author, and of the lists of other
 * languages, decoded, without the base path, sorted, one per line. The line of a post also has its day and title, which identify it after its slug has
 * changed: `/slug<TAB>2015-02-18<TAB>title`. If it was first published with another day or slug, those
 * follow, because they are part of its id in the feeds: `…<TAB>2015-02-17/former-slug`.
 */
export function printLock({ posts, bySlug }: Pick<Library, 'posts' | 'bySlug'>): string {
  const lines = [
    ...[...bySlug.values()].map(({ slug, publishedOn, title, firstPublishedAs = [] }) =>
      [`/${slug}`, publishedOn, title].concat(firstPublishedAs).join('\t'),
    ),
    // An alias with a query is excluded: the files of an export cannot distinguish queries.
    ...[...bySlug.values()].flatMap(({ aliases }) =>
      aliases.map(aliasKey).filter((path) => !path.includes('?')),
    ),
    ...tagsOf(posts).map(({ tag }) => `/tags/${tag}`),
    ...seriesOf(posts).map(({ name }) => `/series/${name}`),
    ...listedLanguages(posts).map((language) => `/languages/${language}`),
    ...authorsOf(posts).map(({ key }) => `/authors/${key}`),
  ];
  return lines
    .sort()
    .map((line) => `${line}\n`)
    .join('');
}

/** A path of the lock file that has neither a page nor a redirect. */
interface LostPath {
  /** 1-based line of the lock. */
  line: number;
  path: string;
  /** The file of the post that had this path, if it can be determined. */
  file?: string;
}

/**
 * The paths of a lock file that have neither a page nor a redirect.
 *
 * @param lock the text of the lock file.
 * @param formerPaths the patterns of `site.config.ts`.
 * @param renamed the present file of each renamed post, relative to the posts folder, by its former slug; from
 * the history of git.
 */
export function lostPaths(
  lock: string,
  library: Pick<Library, 'posts' | 'bySlug'>,
  formerPaths: readonly string[],
  renamed: ReadonlyMap<string, string> = new Map(),
): LostPath[] {
  const patterns = formerPaths.map(formerPathReader);
  const all = [...library.bySlug.values()];
  return lock.split('\n').flatMap((text, index) => {
    const [path = '', day = '', title = ''] = text.split('\t');
    if (!path.startsWith('/')) return [];
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    const destination = resolve(encoded, library, patterns);
    // A post that had the slug `feed` is lost, although its path now leads to a feed.
    if (destination && !['month', 'feed'].includes(destination.kind)) return [];
    const alike = all.filter((post) => post.publishedOn === day && post.title === title);
    const byGit = all.find(({ file }) => file === renamed.get(path.slice(1)));
    // The post may have a new `slug:` although its file has the same name.
    const byName = all.find(({ file }) =>
      `/${withoutExtension(file.normalize('NFC'))}`.endsWith(path),
    );
    const sameTitle = all.filter((post) => title !== '' && post.title === title);
    const only = alike.length === 1 ? alike[0] : sameTitle.length === 1 ? sameTitle[0] : undefined;
    return { line: index + 1, path, file: (byGit ?? byName ?? only)?.file };
  });
}
