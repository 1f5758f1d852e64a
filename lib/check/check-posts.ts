import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findPicture } from '../images/find-picture';
import { markdown } from '../messages/markdown';
import { rules as words } from '../messages/rules';
import { now } from '../now';
import { type Library, readPosts } from '../posts/load';
import type { Post } from '../posts/post';
import { postsFolder } from '../posts/posts';
import type { Problem } from '../posts/problem';
import { shownPath } from '../posts/shown-path';
import { lostUrls } from '../redirects/lost-urls';
import { site } from '../site';
import { decodeLeniently } from '../url-readings';
import { RESERVED_SLUGS } from '../urls';
import { unknownFormerHosts } from './former-hosts';
import { libraryOut, linkProblems } from './link-problems';
import { type Page, readPage } from './page';
import type { Blog, Edit, Finding, Rule } from './rule';
import { RULES } from './rules';

/** A problem, and how `--fix` would mend it. */
export interface Reported extends Problem {
  rule: string;
  edits: readonly Edit[];
}

/** What one run over the posts found. */
export interface Checked {
  /** Ordered by file and place. */
  problems: readonly Reported[];
  pages: readonly Page[];
}

/**
 * Holds every post, drafts and scheduled ones too, against the loader and every rule.
 */
export async function checkPosts(): Promise<Checked> {
  const folder = postsFolder();
  const { timeZone, language } = site;
  const library = readPosts(folder, {
    timeZone,
    language,
    includeDrafts: true,
    now: now(),
  });
  const posts = [...library.bySlug.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  const blog: Blog = { posts, hasFile };
  const pages: Page[] = [];
  // The loader says it of the whole file; the rule knows the place.
  const said = library.warnings.filter(({ rule }) => rule !== 'tagSpelling');
  const problems: Problem[] = [...library.errors, ...said];
  for (const post of posts) {
    try {
      const page = readPage(post, readFileSync(join(folder, post.file), 'utf8'));
      problems.push(...RULES.flatMap((rule) => findingsOf(rule, page, blog)));
      pages.push(page);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      problems.push({ ...fileOf(post), line: post.bodyLine, ...markdown[language].tooDeep });
    }
  }
  problems.push(
    ...(await linkProblems(pages, library)),
    ...unknownFormerHosts(pages, library),
    ...(await lostUrlsOf(library)),
  );
  return { problems: problems.map(report).sort(byPlace), pages };
}

/** Of posts that cannot all be read, none is lost for sure. */
async function lostUrlsOf(library: Library): Promise<Problem[]> {
  return library.posts.length === 0 ? [] : lostUrls(libraryOut(library));
}

function findingsOf(rule: Rule, page: Page, blog: Blog): Reported[] {
  return rule.find(page, blog).map((finding: Finding) => {
    const { level = rule.level, line, column, value = '', other = '', edits = [] } = finding;
    const sentences = words[site.language][rule.name]({ value, other });
    return { ...fileOf(page.post), level, rule: rule.name, line, column, ...sentences, edits };
  });
}

function fileOf(post: Post) {
  const file = shownPath(join(postsFolder(), post.file));
  return { level: 'error', rule: 'tooDeep', file, line: 1, column: 1 } as const;
}

function report(problem: Problem): Reported {
  return { edits: [], ...problem, rule: problem.rule ?? 'error' };
}

/** Orders problems by file, line and column. */
export function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/** A picture lies beside its post, below the folder of posts, or in `public`; or the site makes it. */
function hasFile(path: string, { file }: Post): boolean {
  const name = decodeLeniently(path.replace(/[?#].*$/s, ''));
  const [, first = ''] = name.split('/');
  if (name.startsWith('/') && RESERVED_SLUGS.has(first)) return true;
  // As the build looks for it.
  if (!name.startsWith('/')) return findPicture(postsFolder(), file, path) !== null;
  return [join(postsFolder(), name), join('public', name)].some((place) => existsSync(place));
}
