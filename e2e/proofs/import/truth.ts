import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { hasClass } from '../../support/parse5-tree';
import { startServer } from '../../support/server';
import { sitemapPaths } from '../../support/sitemap-paths';
import { compare, type ImportReport } from './compare';
import { readFormer } from './former-site';
import { firstElement } from './page-content';
import { astro } from './starters/astro';
import { eleventy } from './starters/eleventy';
import { hexo } from './starters/hexo';
import { hugo } from './starters/hugo';
import { jekyll } from './starters/jekyll';
import { next } from './starters/next';
import { run, type Starter } from './starters/starter';

// npm run prove -- import:truth [kind…]: for each other system creates its starter blog, adds the posts of
// blogs/<kind>, builds it with that system, imports it into an empty blog of this project, builds that, and
// compares the two sites: the number of posts, the content of each, and the former paths.
const STARTERS: Record<string, Starter> = { hugo, jekyll, hexo, astro, eleventy, next };
/**
 * The folder in which the blogs remain, so that the next run reuses them. Without it they are
 * removed.
 */
const KEEP = process.env.KEEP;

interface Result {
  kind: string;
  generator: string;
  postsBefore: number;
  postsAfter: number;
  same: number;
  improved: number;
  reported: number;
  paths: number;
  faults: string[];
}

const kinds = process.argv.slice(2);
const results: Result[] = [];
for (const kind of kinds.length > 0 ? kinds : Object.keys(STARTERS)) {
  const starter = STARTERS[kind];
  if (!starter)
    throw new Error(`No such kind: ${kind}. There are ${Object.keys(STARTERS).join(', ')}.`);
  results.push(await prove(kind, starter).catch((error: Error) => failed(kind, error)));
}
console.table(results.map(({ faults, ...row }) => ({ ...row, faults: faults.length })));
for (const { kind, faults } of results)
  for (const fault of faults) console.error(`${kind} ${fault}`);
process.exitCode = results.some(({ faults }) => faults.length > 0) ? 1 : 0;

function failed(kind: string, error: Error): Result {
  const faults = [error.message];
  return {
    kind,
    generator: '',
    postsBefore: 0,
    postsAfter: 0,
    same: 0,
    improved: 0,
    reported: 0,
    paths: 0,
    faults,
  };
}

async function prove(kind: string, starter: Starter): Promise<Result> {
  const workFolder = KEEP ? join(KEEP, kind) : mkdtempSync(join(tmpdir(), `tsuzuri-${kind}-`));
  try {
    const folder = join(workFolder, 'blog');
    const isMade = existsSync(folder);
    mkdirSync(workFolder, { recursive: true });
    const generator = isMade ? 'reused' : starter.make(folder);
    cpSync(resolve('e2e/proofs/import/blogs', kind), folder, { recursive: true });
    starter.build(folder);
    const former = readFormer(folder, starter);
    if (former.posts.length === 0) throw new Error(`${generator} built no post`);

    const posts = join(workFolder, 'posts');
    rmSync(posts, { recursive: true, force: true });
    mkdirSync(posts);
    const file = join(workFolder, 'report.json');
    const environment = { POSTS_DIR: posts, TZ: 'Asia/Tokyo' };
    Object.assign(process.env, environment);
    console.log(
      run('.', 'npm', 'run', '--silent', 'import', '--', '--from', kind, folder, '--report', file),
    );
    console.log(run('.', 'npm', 'run', '--silent', 'check'));
    const report = JSON.parse(readFileSync(file, 'utf8')) as ImportReport;
    run('.', 'npm', 'run', 'build');
    const server = await startServer('start', environment);
    try {
      const { same, improved, reported, paths, faults } = await compare(
        former,
        server.origin,
        report,
      );
      const postsAfter = await countPosts(server.origin);
      const skipped = report.entries.filter(({ state }) => state === 'skipped');
      const missing = former.posts.length - postsAfter;
      if (missing < 0 || missing > skipped.length)
        faults.push(`${former.posts.length} posts are ${postsAfter}`);
      return {
        kind,
        generator,
        postsBefore: former.posts.length,
        postsAfter,
        same,
        improved,
        reported,
        paths,
        faults,
      };
    } finally {
      await server.stop();
    }
  } finally {
    if (!KEEP) rmSync(workFolder, { recursive: true });
  }
}

/** Returns the number of posts and standalone pages in the sitemap of a running site. */
async function countPosts(origin: string): Promise<number> {
  let count = 0;
  for (const path of sitemapPaths(await (await fetch(`${origin}/sitemap.xml`)).text())) {
    const html = await (await fetch(origin + path)).text();
    if (firstElement(html, (element) => hasClass(element, 'prose'))) count++;
  }
  return count;
}
