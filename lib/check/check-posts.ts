import { ResultCache } from '../cache/result-cache';
import { readInTime } from '../markdown/parse-problems';
import type { Rendered } from '../markdown/rendered';
import { postsFolder } from '../posts/all-posts';
import { readBytes } from '../posts/files/open-file';
import type { Post } from '../posts/post';
import { type Problem, ProblemsError } from '../posts/problem';
import { isOut } from '../posts/schedule';
import type { LinkTargets } from '../redirects/dead-links';
import { lostUrls } from '../redirects/lost-urls';
import { renderPost } from '../rendering/render-post';
import { publicProblems, thumbnailProblems } from './author-files';
import { type FileFacts, fileFacts, postFacts } from './file-facts';
import { unknownFormerHosts } from './former-hosts';
import { hasFile } from './has-file';
import { type Libraries, readLibraries } from './libraries';
import { type Page, readPage } from './page';
import { postProblems } from './post-problems';
import { type ReportedProblem, reportedProblem } from './reported-problem';
import { menuProblems } from './settings/menu';

/** A post that could be read and rendered. */
export interface CheckedPost extends FileFacts {
  post: Post;
  /** Its file to the letter. */
  source: string;
  rendered: Rendered;
}

/** What one run over the posts found. */
export interface Checked {
  /** Ordered by file and place. The build stops at every error among them. */
  problems: readonly ReportedProblem[];
  /** Drafts and scheduled ones too, ordered by file. */
  posts: readonly CheckedPost[];
}

/**
 * Holds every post, drafts and scheduled ones too, against the loader, every rule, the links, the pictures, the menu
 * and the memory of published URLs. Build and check both stand on it, so that they cannot differ.
 *
 * @param onProgress called after each post is rendered, with how many are.
 */
export async function checkPosts(
  libraries?: Libraries,
  onProgress: (done: number, all: number) => void = () => {},
): Promise<Checked> {
  const { published, whole } = libraries ?? (await readLibraries());
  const { errors, warnings } = published;
  const problems: ReportedProblem[] = [...errors, ...warnings].map(reportedProblem);
  const all = [...whole.bySlug.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  const libraryOf = (post: Post) => (isOut(post) ? published : whole);
  const kept = await ResultCache.open<FileFacts>('facts', 'lib/check/file-facts.ts');
  const checked: CheckedPost[] = [];
  const rendered = new Map<string, Rendered>();
  for (const post of all) {
    const source = readBytes(postsFolder(), post.file).toString('utf8');
    try {
      // First, so that Markdown which cannot be read in time is waited for once.
      const result = await renderPost(post, libraryOf(post));
      const page = readPage(post, source);
      const facts = postFacts(page, all, await factsOf(page, kept));
      rendered.set(post.slug, result);
      checked.push({ ...facts, post, source, rendered: result });
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      const level = isOut(post) ? 'error' : 'warning';
      problems.push(...error.problems.map((problem) => reportedProblem({ ...problem, level })));
    }
    onProgress(rendered.size, all.length);
  }
  kept.save();
  for (const { post, findings, rendered: result } of checked) {
    const known: LinkTargets = { library: libraryOf(post), whole, rendered };
    problems.push(...(await postProblems(post, findings, result, known)));
  }
  const ofBlog = [
    ...unknownFormerHosts(checked, whole),
    ...thumbnailProblems(),
    ...publicProblems(whole.bySlug),
    ...(await menuProblems(published)),
    // Of posts that cannot all be read, none is lost for sure.
    ...(published.posts.length > 0 ? await lostUrls(published) : []),
  ];
  problems.push(...ofBlog.map(reportedProblem));
  return { problems: withoutRepetitions(problems).sort(byPlace), posts: checked };
}

/** The facts of a file: of an earlier run, as long as the files that it names are there as they were. */
async function factsOf(page: Page, kept: ResultCache<FileFacts>): Promise<FileFacts> {
  const { post, source } = page;
  const known = kept.get(post.file, source);
  if (
    known &&
    Object.entries(known.files).every(([name, isFile]) => hasFile(name, post) === isFile)
  )
    return known;
  const facts = await readInTime(post, () => fileFacts(page));
  kept.set(post.file, source, facts);
  return facts;
}

/** What is wrong with a lock file is found by every post that needs it; an error goes before a warning. */
function withoutRepetitions(problems: readonly ReportedProblem[]): ReportedProblem[] {
  const found = new Map<string, ReportedProblem>();
  for (const problem of problems) {
    const { level, file, line, column, rule, what } = problem;
    const name = JSON.stringify([file, line, column, rule, what]);
    if (level === 'error' || !found.has(name)) found.set(name, problem);
  }
  return [...found.values()];
}

/** Orders problems by file, line and column. */
export function byPlace(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
