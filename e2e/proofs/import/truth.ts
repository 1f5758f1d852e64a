import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { SiteComparison } from '../../../lib/import/old-site/compare-site';
import type { ReportLine } from '../../../lib/import/report/report';
import { readPosts } from '../../../lib/posts/load';
import { astro } from './starters/astro';
import { eleventy } from './starters/eleventy';
import { hexo } from './starters/hexo';
import { hugo } from './starters/hugo';
import { jekyll } from './starters/jekyll';
import { next } from './starters/next';
import { run, type Starter } from './starters/starter';

// npm run prove -- import:truth [kind…]: for each other system creates its starter blog, adds the posts of
// blogs/<kind>, builds it with that system, imports it into an empty blog of this project, and compares the posts with
// the pages of the other system by `npm run import -- … --against`. Then it builds the new blog and requests every
// link. Fails when an old URL leads to no post, a post has less than its old page and the report of the import does not
// say so, a post has no old page, or a link is dead.
const STARTERS: Record<string, Starter> = { hugo, jekyll, hexo, astro, eleventy, next };
/**
 * The folder in which the blogs remain, so that the next run reuses them. Without it they are
 * removed.
 */
const KEEP = process.env.KEEP;

interface Result {
  kind: string;
  generator: string;
  /** The number of published posts. */
  posts: number;
  /** How many of them have the title and everything else of their old page. */
  same: number;
  /** Number of differences and dead URLs that the report of the import mentions. */
  reported: number;
  /** Number of former URLs. */
  urls: number;
  faults: string[];
}

/** The file that `npm run import -- --report` writes. */
interface ImportReport {
  entries: ReportLine[];
  comparison?: SiteComparison;
}

const kinds = process.argv.slice(2);
const results: Result[] = [];
for (const kind of kinds.length > 0 ? kinds : Object.keys(STARTERS)) {
  const starter = STARTERS[kind];
  if (!starter)
    throw new Error(`No such kind: ${kind}. There are ${Object.keys(STARTERS).join(', ')}.`);
  results.push(await prove(kind, starter));
}
console.table(results.map(({ faults, ...row }) => ({ ...row, faults: faults.length })));
for (const { kind, faults } of results)
  for (const fault of faults) console.error(`${kind} ${fault}`);
process.exitCode = results.some(({ faults }) => faults.length > 0) ? 1 : 0;

async function prove(kind: string, starter: Starter): Promise<Result> {
  const workFolder = KEEP ? join(KEEP, kind) : mkdtempSync(join(tmpdir(), `tsuzuri-${kind}-`));
  const result: Result = {
    kind,
    generator: '',
    posts: 0,
    same: 0,
    reported: 0,
    urls: 0,
    faults: [],
  };
  try {
    const folder = join(workFolder, 'blog');
    mkdirSync(workFolder, { recursive: true });
    result.generator = existsSync(folder) ? 'reused' : starter.make(folder);
    cpSync(resolve('e2e/proofs/import/blogs', kind), folder, { recursive: true });
    starter.build(folder);

    const posts = join(workFolder, 'posts');
    rmSync(posts, { recursive: true, force: true });
    mkdirSync(posts);
    Object.assign(process.env, { POSTS_DIR: posts, TZ: 'Asia/Tokyo' });
    const importReport = (...options: string[]): ImportReport => {
      const file = join(workFolder, 'report.json');
      const args = ['--from', kind, folder, '--report', file, ...options];
      console.log(run('.', 'npm', 'run', '--silent', 'import', '--', ...args));
      return JSON.parse(readFileSync(file, 'utf8'));
    };
    // Only the second run knows the old site: the first has to compute the URLs of the posts itself.
    const { entries } = importReport();
    const { comparison } = importReport('--against', join(folder, starter.output));
    result.posts = publishedIn(posts);
    judge(entries, comparison, result);
    console.log(run('.', 'npm', 'run', '--silent', 'check'));
    run('.', 'npm', 'run', 'build');
    run('.', 'npm', 'run', '--silent', 'prove', '--', 'links');
  } catch (error) {
    result.faults.push(error instanceof Error ? error.message : String(error));
  } finally {
    if (!KEEP) rmSync(workFolder, { recursive: true });
  }
  return result;
}

/** Returns the number of posts and standalone pages in a folder that are published now. */
function publishedIn(folder: string): number {
  const now = new Date();
  return readPosts(folder, { timeZone: 'Asia/Tokyo', language: 'ja', includeDrafts: false, now })
    .bySlug.size;
}

/** Adds the numbers and faults of a comparison to a result. */
function judge(
  entries: readonly ReportLine[],
  comparison: SiteComparison | undefined,
  result: Result,
): void {
  if (!comparison) throw new Error('The import compared nothing.');
  const { pages, dead, compared, differences } = comparison;
  const faults = [
    ...dead.filter((path) => !isSkipped(path, entries)).map((path) => `${path} leads to no post`),
    ...differences
      .filter(({ file }) => !hasLoss(file, entries))
      .map((difference) => `differs: ${JSON.stringify(difference)}`),
  ];
  result.reported = dead.length + differences.length - faults.length;
  result.urls = pages;
  result.same = compared - differences.length;
  if (compared !== result.posts)
    faults.push(`${result.posts} published posts, but ${compared} were compared with an old page`);
  result.faults.push(...faults);
}

/** Returns whether the report of the import says that the file of an old page was skipped. */
function isSkipped(path: string, entries: readonly ReportLine[]): boolean {
  const nameIn = (text: string) =>
    text
      .replace(/\/$|\.\w+$/, '')
      .split('/')
      .at(-1);
  return entries.some(({ state, id }) => state === 'skipped' && nameIn(id) === nameIn(path));
}

/** Returns whether the report of the import says that a part of a post could not be converted. */
function hasLoss(post: string, entries: readonly ReportLine[]): boolean {
  const entry = entries.find(({ file }) => file === post);
  return entry?.notes?.some(({ name }) => name === 'untranslated') ?? false;
}
