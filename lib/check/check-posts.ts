import { ResultCache } from '../cache/result-cache';
import { readInTime } from '../markdown/parse-problems';
import type { Rendered } from '../markdown/rendered';
import { postsFolder } from '../posts/all-posts';
import { readBytes } from '../posts/files/open-file';
import type { Post } from '../posts/post';
import { type Problem, ProblemsError } from '../posts/problem';
import { isPublished } from '../posts/schedule';
import { sourcesOf } from '../posts/sources';
import type { LinkTargets } from '../redirects/dead-links';
import { lostUrls } from '../redirects/lost-urls';
import { renderPost } from '../rendering/render-post';
import { settings } from '../site';
import { publicProblems, thumbnailProblems } from './author-files';
import { type FileFacts, fileFacts, postFacts } from './file-facts';
import { unknownFormerHosts } from './former-hosts';
import { hasFile } from './has-file';
import { type Libraries, readLibraries } from './libraries';
import { type Page, readPage } from './page';
import { postProblems } from './post-problems';
import { type ReportedProblem, reportedProblem } from './reported-problem';
import { fontProblems } from './settings/fonts';
import { menuProblems } from './settings/menu';
import { settingProblems } from './settings/problems';
import { targetProblems } from './settings/targets';
import { encodingProblems } from './site-encodings';
import { sitePictureProblems } from './site-pictures';
import { themeProblems } from './theme';
import { unusedSiteFiles } from './unused-site-files';

/** A post that could be read and rendered, with its facts. */
export interface CheckedPost extends FileFacts {
  post: Post;
  /** The text of its file, unchanged. */
  source: string;
  rendered: Rendered;
}

/** The result of checking all posts. */
export interface Checked {
  /** Ordered by file and position. Any error among them stops the build. */
  problems: readonly ReportedProblem[];
  /** Drafts and scheduled posts included, ordered by file. */
  posts: readonly CheckedPost[];
}

/**
 * Checks every post, drafts and scheduled ones included: the errors of the
 * loader, every rule, links, images, the menu, the lock file of published
 * URLs, and the owner's files in `site`. The build and `npm run check` both call it, so that they report the same.
 *
 * @param onProgress called after each post, with how many were rendered so far.
 * @returns all problems, and the posts that could be rendered.
 */
export async function checkPosts(
  libraries?: Libraries,
  onProgress: (done: number, all: number) => void = () => {},
): Promise<Checked> {
  const { published, whole } = libraries ?? (await readLibraries());
  const { errors, warnings } = published;
  const problems: ReportedProblem[] = [...errors, ...warnings].map(reportedProblem);
  const sources = sourcesOf(whole);
  const all = sources.filter(({ kind }) => kind !== 'series');
  const libraryOf = (post: Post) => (isPublished(post) ? published : whole);
  const cache = await ResultCache.open<FileFacts>('facts', 'lib/check/file-facts.ts');
  const checked: CheckedPost[] = [];
  const rendered = new Map<string, Rendered>();
  for (const post of sources) {
    const source = readBytes(postsFolder(), post.file).toString('utf8');
    try {
      // Rendering comes first: if the Markdown cannot be parsed
      // in time, it throws, and the rules do not wait again.
      const result = await renderPost(post, libraryOf(post));
      const page = readPage(post, source);
      const facts = postFacts(page, all, await factsOf(page, cache));
      if (post.kind !== 'series') rendered.set(post.slug, result);
      checked.push({ ...facts, post, source, rendered: result });
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      const level = isPublished(post) ? 'error' : 'warning';
      problems.push(...error.problems.map((problem) => reportedProblem({ ...problem, level })));
    }
    onProgress(checked.length, sources.length);
  }
  cache.save();
  for (const { post, findings, rendered: result } of checked) {
    const targets: LinkTargets = { library: libraryOf(post), whole, rendered };
    problems.push(...(await postProblems(post, findings, result, targets)));
  }
  const ofBlog = [
    ...unknownFormerHosts(checked, whole),
    ...thumbnailProblems(),
    ...publicProblems(whole.bySlug),
    ...(await themeProblems()),
    ...(await fontProblems()),
    ...(await sitePictureProblems()),
    ...unusedSiteFiles(),
    ...encodingProblems(),
    ...(await menuProblems(published)),
    ...(await settingProblems(settings)),
    ...(await targetProblems(published)),
    // Without any readable post every URL would count as lost.
    ...(published.posts.length > 0 ? await lostUrls(published) : []),
  ];
  problems.push(...ofBlog.map(reportedProblem));
  return { problems: withoutRepetitions(problems).sort(byPosition), posts: checked };
}

/**
 * The facts of a file. Cached facts are valid as long as
 * `hasFile` still gives every answer that the rules received.
 */
async function factsOf(page: Page, cache: ResultCache<FileFacts>): Promise<FileFacts> {
  const { post, source } = page;
  const cached = cache.get(post.file, source);
  if (
    cached &&
    Object.entries(cached.files).every(([url, isFile]) => hasFile(url, post) === isFile)
  )
    return cached;
  const facts = await readInTime(post, () => fileFacts(page));
  cache.set(post.file, source, facts);
  return facts;
}

/**
 * Every post that needs a broken lock file reports the same
 * problem: each is returned once, as an error if any is one.
 */
function withoutRepetitions(problems: readonly ReportedProblem[]): ReportedProblem[] {
  const unique = new Map<string, ReportedProblem>();
  for (const problem of problems) {
    const { level, file, line, column, rule, what } = problem;
    const key = JSON.stringify([file, line, column, rule, what]);
    if (level === 'error' || !unique.has(key)) unique.set(key, problem);
  }
  return [...unique.values()];
}

/** Compares two problems by file, line and column, for `sort`. */
export function byPosition(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
