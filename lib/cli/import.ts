import { existsSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { importPosts } from '../import/import-posts';
import { compareSite } from '../import/old-site/compare-site';
import { readOldSite } from '../import/old-site/read-old-site';
import { isPlaceholder } from '../import/read/site-address';
import { emptySubmodules } from '../import/read/submodules';
import { zoneOf } from '../import/read/time-zone';
import { unreadFiles } from '../import/read/unread-files';
import { printReport } from '../import/report/print-report';
import { Report } from '../import/report/report';
import type { SourceBlog } from '../import/source-blog';
import { COMMENTS } from '../import/write/write-post';
import { importWords } from '../messages/import';
import { now } from '../now';
import { postsFolder } from '../posts/all-posts';
import { displayPath } from '../posts/files/display-path';
import { type Library, readPosts } from '../posts/load';
import { site } from '../site';
import { print, updateLine } from '../terminal';
import { visibleLine } from '../visible';
import { CommandError, readArguments } from './arguments';
import { openOldBlog } from './open-old-blog';
import { runCommand } from './run';

const words = importWords[site.language];

// npm run import: converts the posts of another blog to Markdown files. It only reads the other blog, and it
// overwrites no file in the folder of posts.
await runCommand(async () => {
  const { values, positionals } = readArguments(
    {
      from: { type: 'string' },
      'dry-run': { type: 'boolean' },
      media: { type: 'string' },
      encoding: { type: 'string' },
      report: { type: 'string' },
      urls: { type: 'string' },
      against: { type: 'string' },
    },
    words.usage,
  );
  // Two names of one option: the URLs come from the old site, and the posts are compared against it.
  const { against, urls = against } = values;
  const isDry = values['dry-run'] ?? false;
  if (urls !== undefined && !existsSync(urls)) throw new CommandError(words.notThere(urls));
  const { kind, source, named, path, inside } = await openOldBlog(positionals, values);
  const oldPages = urls === undefined ? [] : readOldSite(realpathSync(urls), source.basePath);
  const folder = resolve(postsFolder());
  const report = new Report();
  let isStopped = false;
  // On Ctrl-C the post that is being written is finished first.
  const stop = () => {
    isStopped = true;
  };
  process.once('SIGINT', stop);
  const isComplete = await importPosts(source, {
    blog: `${kind} ${source.name ?? source.hosts[0] ?? basename(path)}`,
    folder,
    library: libraryIn(folder, true).bySlug,
    isDry,
    report,
    progress: showProgress,
    isStopped: () => isStopped,
    oldPages,
  });
  process.off('SIGINT', stop);
  if (oldPages.length > 0 && !isDry) {
    const files = new Set(report.lines.flatMap(({ file }) => file ?? []));
    const published = libraryIn(folder, false);
    report.comparison = await compareSite(oldPages, folder, published, { ...report.old, files });
  }
  if (statSync(named).isDirectory()) addUnread(report, named, source, path);
  if (report.lines.length === 0 && isComplete) throw new CommandError(words.empty(path));
  if (values.from === undefined) print(words.kindGuessed(kind));
  if (inside !== undefined) print(words.folderGuessed(visibleLine(inside)));
  print(printReport(report, { isDry, advice: adviceFor(source, report, folder, isDry) }));
  if (values.report !== undefined) writeReport(values.report, report);
  if (!isComplete) print(words.stopped);
  if (!isComplete) return 130;
  return report.lines.some(({ file }) => file !== undefined) ? 0 : 1;
});

function libraryIn(folder: string, includeDrafts: boolean): Library {
  const { timeZone, language } = site;
  return readPosts(folder, { timeZone, language, includeDrafts, now: now() });
}

/**
 * Adds what the reader of the kind did not look at to the report: Markdown files, and submodules of git that are empty.
 *
 * @param path what the user named.
 * @param blog the folder in it that was read.
 */
function addUnread(report: Report, path: string, { root }: SourceBlog, blog: string): void {
  const known = report.lines.map(({ id }) =>
    relative(path, join(root ?? blog, id))
      .split(sep)
      .join('/'),
  );
  for (const file of unreadFiles(path, new Set(known))) report.unread(file);
  for (const submodule of emptySubmodules(path)) report.skipped(submodule);
}

/** Returns what the user should do next, one line each. */
function adviceFor(
  { hosts, service, timeZone }: SourceBlog,
  report: Report,
  folder: string,
  isDry: boolean,
): string[] {
  const others = hosts.filter((host) => !site.formerHosts.includes(host) && !isPlaceholder(host));
  const isOtherZone = timeZone !== undefined && zoneOf(site.timeZone) !== timeZone;
  const { comments, comparison, queries } = report;
  // With --urls, the true URLs are known.
  const unknown = comparison === undefined ? report.unknownUrls() : 0;
  return [
    ...(isDry ? [words.dry] : [words.check]),
    ...(unknown > 0 ? [words.unknownUrls(unknown, isDry)] : []),
    ...(comments > 0 ? [words.comments(comments, displayPath(join(folder, COMMENTS)))] : []),
    ...(others.length > 0
      ? [words.hosts(others.map((host) => `'${visibleLine(host)}'`).join(', '))]
      : []),
    ...(service === undefined ? [] : [words.stays(service)]),
    ...(queries > 0 ? [words.queries(queries)] : []),
    ...(isOtherZone ? [words.timeZone(timeZone)] : []),
  ];
}

function showProgress(done: number, all: number): void {
  if (!process.stderr.isTTY || all === 0) return;
  const width = 30;
  const filled = Math.round((done / all) * width);
  const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
  updateLine(`${bar} ${words.progress(done, all)}`, done === all);
}

function writeReport(file: string, report: Report): void {
  const { lines, comparison } = report;
  const formerPaths = report.formerPaths();
  const json = { entries: lines, formerPaths, redirects: report.redirects, comparison };
  writeFileSync(file, `${JSON.stringify(json, null, 2)}\n`);
}
