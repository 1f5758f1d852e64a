import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startServer } from '../../support/server';
import { compare, type ImportReport } from './compare';
import { readFormer } from './former-site';
import { firstOf, hasClass } from './page-content';
import { astro } from './starters/astro';
import { eleventy } from './starters/eleventy';
import { hexo } from './starters/hexo';
import { hugo } from './starters/hugo';
import { jekyll } from './starters/jekyll';
import { next } from './starters/next';
import { run, type Starter } from './starters/starter';

// npm run prove -- import:truth [-- kind …]: makes the blog another system makes for a beginner, adds the posts
// of blogs/<kind>, lets that system build it, imports it into an empty blog of ours, builds that, and
// compares the two: as many posts, the same words in each, every old address answering.
const STARTERS: Record<string, Starter> = { hugo, jekyll, hexo, astro, eleventy, next };
const KEEP = process.env.KEEP;

interface Result {
  kind: string;
  made: string;
  before: number;
  after: number;
  same: number;
  mended: number;
  named: number;
  addresses: number;
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
    made: '',
    before: 0,
    after: 0,
    same: 0,
    mended: 0,
    named: 0,
    addresses: 0,
    faults,
  };
}

async function prove(kind: string, starter: Starter): Promise<Result> {
  const place = KEEP ? join(KEEP, kind) : mkdtempSync(join(tmpdir(), `tsuzuri-${kind}-`));
  try {
    const folder = join(place, 'blog');
    const isMade = existsSync(folder);
    mkdirSync(place, { recursive: true });
    const made = isMade ? 'kept' : starter.make(folder);
    cpSync(resolve('e2e/proofs/import/blogs', kind), folder, { recursive: true });
    starter.build(folder);
    const former = readFormer(folder, starter);
    if (former.posts.length === 0) throw new Error(`${made} built no post`);

    const posts = join(place, 'posts');
    rmSync(posts, { recursive: true, force: true });
    mkdirSync(posts);
    const file = join(place, 'report.json');
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
      const { same, mended, named, addresses, faults } = await compare(
        former,
        server.origin,
        report,
      );
      const after = await published(server.origin);
      const missing = report.entries.filter(({ state }) => state === 'skipped');
      const gone = former.posts.length - after;
      if (gone < 0 || gone > missing.length)
        faults.push(`${former.posts.length} posts are ${after}`);
      return {
        kind,
        made,
        before: former.posts.length,
        after,
        same,
        mended,
        named,
        addresses,
        faults,
      };
    } finally {
      await server.stop();
    }
  } finally {
    if (!KEEP) rmSync(place, { recursive: true });
  }
}

/** How many posts and pages a running site shows, by its sitemap. */
async function published(origin: string): Promise<number> {
  const sitemap = await (await fetch(`${origin}/sitemap.xml`)).text();
  let count = 0;
  for (const [, url = ''] of sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)) {
    const html = await (await fetch(origin + new URL(url).pathname)).text();
    if (firstOf(html, (element) => hasClass(element, 'prose'))) count++;
  }
  return count;
}
