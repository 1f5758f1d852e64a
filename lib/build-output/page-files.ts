import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Language } from '../messages/language';
import { builtName } from '../urls';

/**
 * The folder of the pages and feeds of a build, relative to the project. The rewrites of
 * lib/site-build/next-rewrites lead to its files.
 */
export const PAGES_FOLDER = join('public', '_built');

/**
 * Source of a regular expression for the paths of pages: `記事`, `tags/日記`, `archive/2015/03`,
 * `languages/en/page/2`. It excludes names
 * that begin with a dot, because the server of Next.js does not send such files. It also excludes names with an
 * escaped `%`, because that server sends a file for its path encoded twice, too. `builtName` of lib/urls avoids both.
 */
export const PAGE_PATH =
  '(?!.*%25)(?:page/|tags/|series/|authors/|languages/(?:[^/.][^/]*/page/)?|archive/(?:[0-9]+/)*)?[^/.][^/]*';

/** Source of a regular expression for the paths of the feeds of tags, series, authors and languages: `tags/日記/atom.xml`. */
export const GROUP_FEED = '(?!.*%25)(?:tags|series|authors|languages)/[^/.][^/]*/atom\\.xml';

/** Pages without a path of their own. A route or the server sends them as the response to other paths. */
export type ResponsePagePath = '/404' | '/500' | `/comments/${Language}` | `/missing/${string}`;

/**
 * The name of the file of a page, in {@link PAGES_FOLDER}.
 *
 * @param path decoded, without the base path: `/`, `/記事`.
 */
export function pageFile(path: string): string {
  return path === '/' ? 'home.html' : `pages${path}.html`;
}

/** The name of the file of the Markdown of a post, in {@link PAGES_FOLDER}. */
export function markdownFile(slug: string): string {
  return `${builtName(slug)}.md`;
}

/** The name of the file of a page without a path of its own, in {@link PAGES_FOLDER}. */
export function responsePageFile(path: ResponsePagePath): string {
  return `answers${path}.html`;
}

/**
 * Reads a page without a path of its own, as the build has prerendered it.
 *
 * @throws Error with a `code` when the file cannot be read.
 */
export function readResponsePage(path: ResponsePagePath): Promise<string> {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), PAGES_FOLDER);
  return readFile(join(/* turbopackIgnore: true */ folder, responsePageFile(path)), 'utf8');
}

/** A page of a finished build. */
export interface BuiltPage {
  /** Decoded, without the base path, as for {@link pageFile}. */
  path: string;
  /** Relative to the project. */
  file: string;
}

/**
 * The pages of a finished build, sorted by path.
 *
 * @param root of the project; by default the current folder.
 */
export function builtPages(root = ''): BuiltPage[] {
  const folder = join(root, PAGES_FOLDER);
  const names = readdirSync(join(folder, 'pages'), { recursive: true, encoding: 'utf8' });
  const pages = names
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({
      path: `/${name.slice(0, -'.html'.length).split(sep).join('/')}`,
      file: join(folder, 'pages', name),
    }));
  return [{ path: '/', file: join(folder, 'home.html') }, ...pages].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
}
