import { aliasKey } from '../posts/aliases';
import { withoutExtension } from '../posts/files/post-file';
import type { Library } from '../posts/load';
import { tagsOf } from '../posts/views/tags';
import { formerPathReader } from './former-paths';
import { resolve } from './resolve';

/**
 * What `posts/urls.lock` holds: the path of every post, page, alias and tag, decoded, without the
 * sub-path, sorted, one a line. A post's line also has its day and title, by which it is known again
 * when its slug changes: `/slug<TAB>2015-02-18<TAB>title`. One that was first published under another day or
 * slug has these too, for its id in the feeds: `…<TAB>2015-02-17/former-slug`.
 */
export function printLock({ posts, bySlug }: Pick<Library, 'posts' | 'bySlug'>): string {
  const lines = [
    ...[...bySlug.values()].map(({ slug, publishedOn, title, firstPublishedAs = [] }) =>
      [`/${slug}`, publishedOn, title].concat(firstPublishedAs).join('\t'),
    ),
    // A `?` there begins a query, which no file of the export can tell apart.
    ...[...bySlug.values()].flatMap(({ aliases }) =>
      aliases.map(aliasKey).filter((path) => !path.includes('?')),
    ),
    ...tagsOf(posts).map(({ tag }) => `/tags/${tag}`),
  ];
  return lines
    .sort()
    .map((line) => `${line}\n`)
    .join('');
}

/** A path of the lock that nothing answers any more. */
export interface LostPaths {
  /** 1-based line of the lock. */
  line: number;
  path: string;
  /** The file of the post it now is, where that can be told. */
  file?: string;
}

/**
 * The paths of a lock that would answer neither with a page nor with a redirect.
 *
 * @param renamed files by the slug they once had, as git remembers it; relative to the folder.
 * @param formerPaths the patterns of `site.config.ts`.
 */
export function lostPaths(
  lock: string,
  library: Pick<Library, 'posts' | 'bySlug'>,
  formerPaths: readonly string[],
  renamed: ReadonlyMap<string, string> = new Map(),
): LostPaths[] {
  const patterns = formerPaths.map(formerPathReader);
  const all = [...library.bySlug.values()];
  return lock.split('\n').flatMap((text, index) => {
    const [path = '', day = '', title = ''] = text.split('\t');
    if (!path.startsWith('/')) return [];
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    const found = resolve(encoded, library, patterns);
    if (found && found.kind !== 'month') return [];
    const alike = all.filter((post) => post.publishedOn === day && post.title === title);
    const byGit = all.find(({ file }) => file === renamed.get(path.slice(1)));
    // The file may have got a slug of its own and kept its name.
    const byName = all.find(({ file }) =>
      `/${withoutExtension(file.normalize('NFC'))}`.endsWith(path),
    );
    const sameTitle = all.filter((post) => title !== '' && post.title === title);
    const only = alike.length === 1 ? alike[0] : sameTitle.length === 1 ? sameTitle[0] : undefined;
    return { line: index + 1, path, file: (byGit ?? byName ?? only)?.file };
  });
}
