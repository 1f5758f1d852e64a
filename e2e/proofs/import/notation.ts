import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'parse5';
import { z } from 'zod';
import { type NotationRow, notationRows } from '../../../lib/check/testing/notation-table';
import { findElement, hasClass } from '../../support/parse5-tree';
import { startServer } from '../../support/server';
import { lostParts } from './lost-parts';
import { makeQiita } from './starters/qiita';
import { run } from './starters/starter';
import { makeZenn } from './starters/zenn';

// npm run prove -- import:notation [zenn|qiita]: makes a repository of each with its own command-line tool, an article for
// each notation of docs/notation.md, imports it into an empty blog, checks and builds that, and fails when a word,
// picture, code block or formula of an article is neither on its page nor named by the check.
const MAKERS: Readonly<Record<string, typeof makeZenn>> = { zenn: makeZenn, qiita: makeQiita };

const CheckReport = z.object({
  findings: z.array(z.object({ file: z.string(), rule: z.string() })),
});

/** The folder in which the repositories remain, so that the next run reuses them. */
const KEEP = process.env.KEEP;

const kinds = process.argv.slice(2);
let faults = 0;
for (const kind of kinds.length > 0 ? kinds : Object.keys(MAKERS)) faults += await prove(kind);
console.log(`${faults} at fault`);
if (faults > 0) process.exitCode = 1;

/** Prints what is lost without a report, and returns the number of articles concerned. */
async function prove(kind: string): Promise<number> {
  const make = MAKERS[kind];
  if (!make) throw new Error(`No such kind: ${kind}. There are ${Object.keys(MAKERS).join(', ')}.`);
  const rows = notationRows('docs/notation.md').filter(
    ({ system }) => system.toLowerCase() === kind,
  );
  const work = KEEP ? join(KEEP, kind) : mkdtempSync(join(tmpdir(), `tsuzuri-${kind}-`));
  try {
    const folder = join(work, 'blog');
    const posts = join(work, 'posts');
    const notations = rows.map(({ notation }) => notation);
    if (!existsSync(folder)) {
      mkdirSync(folder, { recursive: true });
      console.log(make(folder, notations));
    }
    rmSync(posts, { recursive: true, force: true });
    mkdirSync(posts);
    const environment = { POSTS_DIR: posts, TZ: 'Asia/Tokyo' };
    Object.assign(process.env, environment);
    console.log(
      run('.', 'npm', 'run', '--silent', 'import', '--', '--from', kind, folder)
        .split('\n')
        .slice(-4)
        .join('\n'),
    );
    const { findings } = CheckReport.parse(JSON.parse(checkReport()));
    run('.', 'npm', 'run', 'build');
    const server = await startServer('start', environment);
    try {
      const isNamed = (index: number) => findings.some(({ file }) => file.includes(nameOf(index)));
      const lost = await compare(rows, isNamed, server.origin);
      console.log(`${kind}: ${rows.length} notations, ${lost} at fault`);
      return lost;
    } finally {
      await server.stop();
    }
  } finally {
    if (!KEEP) rmSync(work, { recursive: true });
  }
}

/** Runs the check, which exits with 1 when it reports an error, and returns its report. */
function checkReport(): string {
  const args = ['run', '--silent', 'check', '--', '--format', 'json'];
  return spawnSync('npm', args, { encoding: 'utf8' }).stdout;
}

/** Returns the name of the article of a notation, which is a slug for Zenn. */
function nameOf(index: number): string {
  return `notation-${String(index).padStart(5, '0')}`;
}

async function compare(
  rows: readonly NotationRow[],
  isNamed: (index: number) => boolean,
  origin: string,
): Promise<number> {
  let faults = 0;
  for (const [index, { notation, status }] of rows.entries()) {
    const html = await (await fetch(`${origin}/${nameOf(index)}`)).text();
    const prose = findElement(parse(html), (element) => hasClass(element, 'prose'));
    const lost = prose ? lostParts(notation, prose) : ['the page'];
    const isExpected = status === 'warned of';
    if (isNamed(index) === isExpected && (lost.length === 0 || isExpected)) continue;
    faults++;
    const named = isNamed(index) ? 'named by the check' : 'not named by the check';
    console.error(`${JSON.stringify(notation)}: ${named}; lost: ${lost.join(', ') || 'nothing'}`);
  }
  return faults;
}
