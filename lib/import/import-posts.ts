import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Day, dayOf } from '../dates';
import { now } from '../now';
import { aliasKey } from '../posts/aliases';
import { listFiles } from '../posts/files/list-files';
import { withoutExtension } from '../posts/files/post-file';
import { IMPORT_LEDGER } from '../posts/import-ledger';
import type { Library } from '../posts/load';
import { printPost } from '../posts/print-post';
import { site } from '../site';
import { decodeLeniently } from '../url-decoding';
import { ownText } from './export/own-text';
import type { ImportedPost } from './imported-post';
import { translateContainers } from './markdown/containers';
import { removeControlCharacters } from './markdown/control-characters';
import { keepUndrawnDiagrams } from './markdown/undrawn-diagrams';
import { keepUnreadableFormulas } from './markdown/unreadable-formulas';
import { matchUrls } from './old-site/match-urls';
import type { OldPage } from './old-site/read-old-site';
import type { Report } from './report/report';
import type { SourceBlog } from './source-blog';
import { addAuthorsTo } from './write/add-authors';
import { authorsFor } from './write/authors';
import { commentLines } from './write/comment-lines';
import { Fragments } from './write/fragments';
import { FreeSlugs } from './write/free-slugs';
import { frontMatterOf, TakenPaths } from './write/front-matter-of';
import { Ledger } from './write/ledger';
import { Pictures } from './write/pictures';
import { Plan, type PlannedPost } from './write/plan';
import { linkFrom, rewriteReferences } from './write/rewrite-references';
import { keepUnshownHtml } from './write/unshown-html';
import { withoutUnusable } from './write/unusable-pictures';
import { Versions } from './write/versions';

/** The file of imported comments, for `npm run comments -- import`. */
export const COMMENTS = '.import-comments.jsonl';

interface ImportRun {
  /** Identifies the old blog, because several blogs can be imported into one. */
  blog: string;
  /** The posts folder, as an absolute path. */
  folder: string;
  library: Library['bySlug'];
  isDry: boolean;
  report: Report;
  /** Called before each post, and at the end, with the number of finished posts and the total. */
  progress: (done: number, all: number) => void;
  isStopped: () => boolean;
  /** The pages of the old site, where the user has a list of them. */
  oldPages: readonly OldPage[];
}

/**
 * Imports an old blog: writes each post that was not imported before as a new file, with its
 * pictures in a folder beside it. Posts of an earlier import are not changed.
 *
 * @returns whether the import was completed, and not stopped by the user.
 */
export async function importPosts(source: SourceBlog, run: ImportRun): Promise<boolean> {
  const { folder, isDry, isStopped, progress, report } = run;
  if (!isDry) mkdirSync(folder, { recursive: true });
  const ledger = new Ledger(join(folder, IMPORT_LEDGER));
  const { plan, count, hasOneAuthor } = await planOf(source, run, ledger);
  report.hasOneAuthor = hasOneAuthor;
  const taken = takenBy(run.library, plan);
  const old = matchUrls(run.oldPages, plan);
  for (const [id, paths] of old.paths) {
    const planned = plan.get(id);
    if (planned) plan.addPaths(planned, paths);
  }
  report.unmatched = old.unmatched;
  const fragments = new Fragments();
  let done = 0;
  for await (const post of source.posts()) {
    // Signals such as SIGINT are only delivered between turns of the event loop.
    await setImmediate();
    if (isStopped()) {
      await fragments.mend(folder, report);
      return false;
    }
    progress(done++, count);
    const planned = plan.get(post.id);
    if (!planned) continue;
    // The URLs that the old site had are certain, those that the reader computed may be wrong.
    post.urls = uniquePaths([...(old.paths.get(planned.id) ?? []), ...post.urls]);
    const { keys, unknown = [] } = authorsFor(post);
    report.countUnknownAuthors(unknown);
    if (planned.isHidden) post.urls = post.urls.filter((path) => plan.at(path) === planned);
    const before = ledger.get(keyOf(run.blog, post.id));
    if (before?.isDone) {
      if (keys && !isDry && post.kind === 'post' && addAuthorsTo(folder, before.file, keys))
        report.authorsAdded++;
      report.alreadyImported(post.id, before.file);
      continue;
    }
    if (!report.hasOneAuthor) {
      for (const value of unknown) post.notes.push({ level: 'lost', name: 'authorUnknown', value });
    }
    if (!isDry) ledger.note(keyOf(run.blog, post.id), planned.file, false);
    const wasBegun = before !== undefined && !before.isDone;
    await writePost(post, planned, { ...run, source, plan, taken, fragments, wasBegun });
    if (!isDry) ledger.note(keyOf(run.blog, post.id), planned.file, true);
    report.imported(post, planned.file);
  }
  if (!isDry) await fragments.mend(folder, report);
  for (const skipped of source.skipped()) report.skipped(skipped);
  progress(count, count);
  return true;
}

async function planOf(source: SourceBlog, { blog, folder, library }: ImportRun, ledger: Ledger) {
  const plan = new Plan();
  const slugs = new FreeSlugs(library);
  for (const file of ledger.files()) slugs.take(slugIn(file));
  // The slug of a post file that cannot be parsed is taken too.
  for (const { file } of listFiles(folder) ?? []) slugs.take(slugIn(file));
  const authors = new Set<string | undefined>();
  const today: Day = dayOf(now(), site.timeZone);
  const versions = new Versions(source.language);
  type Light = Pick<ImportedPost, 'id' | 'kind' | 'name' | 'title' | 'urls' | 'lang' | 'versionOf'>;
  const posts: { post: Light; isHidden: boolean }[] = [];
  for await (const read of source.posts()) {
    const { id, kind, name, title, urls, draft, publishedOn, lang, versionOf } = read;
    for (const author of read.authors?.length ? read.authors : [undefined])
      if (kind === 'post' && !authors.has(author)) authors.add(ownText(author));
    // Only these fields stay in memory until the post is written.
    const post = ownText({ id, kind, name, title, urls, lang, versionOf });
    const isHidden = draft || (publishedOn !== undefined && publishedOn.day > today);
    posts.push({ post, isHidden });
  }
  // A draft must not take the slug of a post that readers know.
  for (const { post, isHidden } of posts.sort((a, b) => Number(a.isHidden) - Number(b.isHidden))) {
    const before = ledger.get(keyOf(blog, post.id));
    const slug = before ? slugIn(before.file) : slugs.choose(post.name, post.title);
    const file = before?.file ?? (post.kind === 'page' ? `pages/${slug}.md` : `${slug}.md`);
    const planned = { id: post.id, slug, file, isHidden };
    plan.add(post, planned);
    versions.add(post, planned);
  }
  versions.tie();
  const hasOneAuthor = authors.size === 1 && !authors.has(undefined);
  return { plan, count: posts.length, hasOneAuthor };
}

type PostContext = ImportRun & {
  source: SourceBlog;
  plan: Plan;
  taken: TakenPaths;
  fragments: Fragments;
  wasBegun: boolean;
};

async function writePost(
  post: ImportedPost,
  planned: PlannedPost,
  context: PostContext,
): Promise<void> {
  const { folder, fragments, isDry, plan, report, source, taken } = context;
  const pictures = new Pictures(source, post, join(folder, withoutExtension(planned.file)), isDry);
  const rewriting = { post, source, plan, planned, pictures, made: new Map<string, PlannedPost>() };
  const translated = source.translate?.(post, linkFrom(rewriting)) ?? post.body;
  const markdown = removeControlCharacters(translated, post);
  const whole = rewriteReferences(
    keepUnreadableFormulas(translateContainers(markdown, post), post),
    { ...rewriting, fragments },
  );
  const today: Day = dayOf(now(), site.timeZone);
  const wanted = frontMatterOf(post, planned, source, { pictures, taken, today });
  const unusable = await pictures.unusable();
  const shown = keepUnshownHtml(withoutUnusable(whole, unusable, post), post);
  const body = await keepUndrawnDiagrams(shown, post);
  const image = unusable.has(decodeLeniently(wanted.image ?? '')) ? undefined : wanted.image;
  const frontMatter = { ...wanted, image };
  report.countAliases(frontMatter.aliases ?? [], frontMatter);
  if (isDry) return;
  const file = join(folder, planned.file);
  mkdirSync(dirname(file), { recursive: true });
  // An interrupted run may have written half of the file.
  if (context.wasBegun) rmSync(file, { force: true });
  writeFileSync(file, printPost(frontMatter, body, site.timeZone), { flag: 'wx' });
  const lines = commentLines(planned.slug, post.comments);
  if (lines.length > 0) appendFileSync(join(folder, COMMENTS), `${lines.join('\n')}\n`);
}

/**
 * Returns the paths that cannot be used as aliases: those of all posts, and the aliases of posts
 * that existed before.
 */
function takenBy(library: Library['bySlug'], plan: Plan): TakenPaths {
  const taken = new TakenPaths();
  for (const { slug, aliases } of library.values()) {
    taken.take(`/${slug}`, slug);
    for (const alias of aliases) taken.take(aliasKey(alias), slug);
  }
  for (const { slug } of plan.all()) taken.take(`/${slug}`, slug);
  return taken;
}

/** Returns the paths without those that redirect like an earlier one. */
function uniquePaths(paths: readonly string[]): string[] {
  return [...new Map(paths.toReversed().map((path) => [aliasKey(path), path])).values()].reverse();
}

function keyOf(blog: string, id: string): string {
  return `${blog} ${id}`;
}

function slugIn(file: string): string {
  return withoutExtension(file.slice(file.lastIndexOf('/') + 1));
}
