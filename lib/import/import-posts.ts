import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { aliasKey } from '../posts/aliases';
import { IMPORT_LEDGER } from '../posts/import-ledger';
import type { Library } from '../posts/load';
import { matchUrls } from './old-site/match-urls';
import type { OldPage } from './old-site/read-old-site';
import type { Report } from './report/report';
import type { SourceBlog } from './source-blog';
import { matchRedirects } from './urls/match-redirects';
import { addAuthorsTo } from './write/add-authors';
import { takenBy } from './write/aliases';
import { authorsFor } from './write/authors';
import { Fragments } from './write/fragments';
import { Ledger } from './write/ledger';
import { planPosts } from './write/plan-posts';
import { writePost } from './write/write-post';

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
  const ledger = new Ledger(join(folder, IMPORT_LEDGER), run.blog);
  const { plan, count, hasOneAuthor } = await planPosts(source, { ...run, ledger });
  report.hasOneAuthor = hasOneAuthor;
  report.people = source.people ?? report.people;
  const taken = takenBy(run.library, plan);
  const old = matchUrls(run.oldPages, plan);
  const redirected = matchRedirects(source.redirects ?? [], plan, source.hosts);
  report.redirects = redirected.unmatched;
  for (const [id, paths] of [...old.paths, ...redirected.paths]) {
    const planned = plan.get(id);
    if (planned) plan.addPaths(planned, paths);
  }
  report.old = old;
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
    post.urls = uniquePaths([
      ...(old.paths.get(planned.id) ?? []),
      ...post.urls,
      ...(redirected.paths.get(planned.id) ?? []),
    ]);
    const { keys, unknown = [] } = authorsFor(post);
    report.countUnknownAuthors(unknown);
    if (planned.isHidden) post.urls = post.urls.filter((path) => plan.at(path) === planned);
    const before = ledger.get(post.id);
    if (before?.isDone) {
      if (keys && !isDry && post.kind === 'post' && addAuthorsTo(folder, before.file, keys))
        report.authorsAdded++;
      report.alreadyImported(post.id, before.file);
      continue;
    }
    if (!report.hasOneAuthor) {
      for (const value of unknown) post.notes.push({ level: 'lost', name: 'authorUnknown', value });
    }
    if (!isDry) ledger.note(post.id, planned.file, false);
    const wasBegun = before !== undefined;
    await writePost(post, planned, { ...run, source, plan, taken, fragments, wasBegun });
    if (!isDry) ledger.note(post.id, planned.file, true);
    report.imported(post, planned.file);
  }
  if (!isDry) await fragments.mend(folder, report);
  for (const skipped of source.skipped()) report.skipped(skipped);
  progress(count, count);
  return true;
}

/** Returns the paths without those that redirect like an earlier one. */
function uniquePaths(paths: readonly string[]): string[] {
  return [...new Map(paths.toReversed().map((path) => [aliasKey(path), path])).values()].reverse();
}
