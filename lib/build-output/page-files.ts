import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** Where the pages and feeds of a build lie, relative to the project; lib/site-build/next-config leads their paths here. */
export const PAGES_FOLDER = join('public', '_built');

/**
 * Source of an expression for paths of pages: `記事`, `tags/日記`, `archive/2015/03`. Next.js's server
 * sends no file whose name begins with a dot, and sends one also for its path encoded twice; `builtName` of
 * lib/urls avoids such names.
 */
export const PAGE_PATH = '(?!.*%25)(?:page/|tags/|archive/(?:[0-9]+/)*)?[^/.][^/]*';

/** Pages that no path leads to: a program answers with them. */
export type AnswerPath = '/404' | '/500' | '/comments' | `/missing/${string}`;

/**
 * The name, in {@link PAGES_FOLDER}, of the file of a page.
 *
 * @param path decoded, as built, without the sub-path: `/`, `/記事`.
 */
export function pageFile(path: string): string {
  return path === '/' ? 'home.html' : `pages${path}.html`;
}

/** The name, in {@link PAGES_FOLDER}, of the file of a page that a program answers with. */
export function answerFile(path: AnswerPath): string {
  return `answers${path}.html`;
}

/** A page that a program answers with, as the build printed it. */
export function readAnswer(path: AnswerPath): Promise<string> {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), PAGES_FOLDER);
  return readFile(join(/* turbopackIgnore: true */ folder, answerFile(path)), 'utf8');
}

/** A page of a finished build. */
export interface BuiltPage {
  /** As {@link pageFile} takes it. */
  path: string;
  /** Relative to the project. */
  file: string;
}

/** The pages of a finished build, in the order of their paths. */
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
