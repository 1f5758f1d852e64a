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
import { site } from '../site';
import { ownText } from './export/own-text';
import type { ImportedPost } from './imported-post';
import type { Report } from './report/report';
import type { SourceBlog } from './source-blog';
import { commentLines } from './write/comment-lines';
import { FreeSlugs } from './write/free-slugs';
import { frontMatterOf, TakenPaths } from './write/front-matter-of';
import { Ledger } from './write/ledger';
import { Pictures } from './write/pictures';
import { Plan, type PlannedPost } from './write/plan';
import { printPost } from './write/print-post';
import { linkFrom, rewriteReferences } from './write/rewrite-references';

/** Comments of an export, for `npm run comments -- import`. */
export const COMMENTS = '.import-comments.jsonl';

interface ImportRun {
  /** What tells the old blog from others that may come too. */
  blog: string;
  /** The folder of posts, absolute. */
  folder: string;
  library: Library['bySlug'];
  isDry: boolean;
  report: Report;
  /** Told before each post: how many are done, and how many there are. */
  progress: (done: number, all: number) => void;
  isStopped: () => boolean;
}

/**
 * Brings an old blog: every entry as a file of its own that was not there, its pictures beside it.
 * What was brought before stays as it is now.
 *
 * @returns whether it came to the end.
 */
export async function importPosts(source: SourceBlog, bringing: ImportRun): Promise<boolean> {
  const { folder, isDry, isStopped, progress, report } = bringing;
  if (!isDry) mkdirSync(folder, { recursive: true });
  const ledger = new Ledger(join(folder, IMPORT_LEDGER));
  const { plan, count } = await planOf(source, bringing, ledger);
  const taken = takenBy(bringing.library, plan);
  let done = 0;
  for await (const post of source.posts()) {
    // A signal is only heard between turns of the event loop.
    await setImmediate();
    if (isStopped()) return false;
    progress(done++, count);
    const planned = plan.get(post.id);
    if (!planned) continue;
    const before = ledger.get(keyOf(bringing.blog, post.id));
    if (before?.isDone) {
      report.already(post.id, before.file);
      continue;
    }
    if (!isDry) ledger.note(keyOf(bringing.blog, post.id), planned.file, false);
    const wasBegun = before !== undefined && !before.isDone;
    writeEntry(post, planned, { ...bringing, source, plan, taken, wasBegun });
    if (!isDry) ledger.note(keyOf(bringing.blog, post.id), planned.file, true);
    report.brought(post, planned.file);
  }
  for (const skipped of source.skipped()) report.skipped(skipped);
  progress(count, count);
  return true;
}

async function planOf(source: SourceBlog, { blog, folder, library }: ImportRun, ledger: Ledger) {
  const plan = new Plan();
  const names = new FreeSlugs(library);
  for (const file of ledger.files()) names.keep(slugIn(file));
  // A post that cannot be read has a name too.
  for (const { file } of listFiles(folder) ?? []) names.keep(slugIn(file));
  let count = 0;
  for await (const { id, kind, name, title, urls } of source.posts()) {
    // All that is kept of an entry until its turn to be written comes.
    const post = ownText({ id, kind, name, title, urls });
    const before = ledger.get(keyOf(blog, id));
    const slug = before ? slugIn(before.file) : names.give(post.name, post.title);
    const file = before?.file ?? (post.kind === 'page' ? `pages/${slug}.md` : `${slug}.md`);
    plan.add(post, { id: post.id, slug, file });
    count++;
  }
  return { plan, count };
}

type Writing = ImportRun & { source: SourceBlog; plan: Plan; taken: TakenPaths; wasBegun: boolean };

function writeEntry(post: ImportedPost, planned: PlannedPost, writing: Writing): void {
  const { folder, isDry, plan, report, source, taken } = writing;
  const pictures = new Pictures(source, post, join(folder, withoutExtension(planned.file)), isDry);
  const rewriting = { post, source, plan, planned, pictures, made: new Set<string>() };
  const markdown = source.translate?.(post, linkFrom(rewriting)) ?? post.body;
  const body = rewriteReferences(markdown, rewriting);
  const today: Day = dayOf(now(), site.timeZone);
  const frontMatter = frontMatterOf(post, planned, source, { pictures, taken, today });
  report.aliased(frontMatter.aliases ?? [], frontMatter);
  if (isDry) return;
  const file = join(folder, planned.file);
  mkdirSync(dirname(file), { recursive: true });
  // Half a file that a run left as it was cut off.
  if (writing.wasBegun) rmSync(file, { force: true });
  writeFileSync(file, printPost(frontMatter, body, site.timeZone), { flag: 'wx' });
  const lines = commentLines(planned.slug, post.comments);
  if (lines.length > 0) appendFileSync(join(folder, COMMENTS), `${lines.join('\n')}\n`);
}

/** Paths an alias may not have: those of posts, and aliases of posts that were there before. */
function takenBy(library: Library['bySlug'], plan: Plan): TakenPaths {
  const taken = new TakenPaths();
  for (const { slug, aliases } of library.values()) {
    taken.take(`/${slug}`, slug);
    for (const alias of aliases) taken.take(aliasKey(alias), slug);
  }
  for (const { slug } of plan.all()) taken.take(`/${slug}`, slug);
  return taken;
}

function keyOf(blog: string, id: string): string {
  return `${blog} ${id}`;
}

function slugIn(file: string): string {
  return withoutExtension(file.slice(file.lastIndexOf('/') + 1));
}
