import { readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { assetText } from '../assets';
import { commentsAvailability } from '../comments/availability';
import { build as words } from '../messages/build';
import { commentsCli } from '../messages/comments-cli';
import { now } from '../now';
import { POSTS_SNAPSHOT, SNAPSHOT_FILE } from '../posts/snapshot';
import { site } from '../site';
import { madeStyleSheets } from '../style-sheets';
import { putBuiltFiles } from './built-files';
import { exportFiles } from './export';
import { setAsideFormerOutput } from './former-output';
import { findKeptPages, PREPARED, readPageKeys, takeKeptPages, writePageKeys } from './kept-pages';
import { leanPages } from './lean';
import { runModule, runNext } from './run';
import { UnknownScriptError } from './strip';
import { traceReadPages } from './trace';

// npm run build, and with --export also the folder of plain files: nothing of the last build is touched before every post has been read and rendered.
try {
  // One moment for every process of the build: midnight may pass while it runs.
  process.env.SOURCE_DATE_EPOCH = String(Math.floor(now().getTime() / 1000));
  // As in the processes of Next.js, whose pages must be told from their data.
  Object.assign(process.env, { NODE_ENV: 'production' });
  process.exitCode = await build();
} catch (error) {
  console.error(await explain(error));
  process.exitCode = 1;
}

async function build(): Promise<number> {
  const isExport = process.argv.includes('--export');
  const comments = commentsAvailability(site, process.env);
  if (comments === 'noDatabase') console.warn(commentsCli[site.language].noDatabaseOnVercel);
  if (comments === 'on' && isExport) console.warn(commentsCli[site.language].noServer);
  const prepared = await runModule('prepare-run.ts');
  if (prepared !== 0) return prepared;
  const keys = (await readPageKeys(PREPARED)) ?? new Map<string, string>();
  process.env[POSTS_SNAPSHOT] = SNAPSHOT_FILE;
  const former = await setAsideFormerOutput('.next');
  try {
    // A server of its own gets its pages from Next.js.
    const kept = process.env.STANDALONE ? [] : await findKeptPages(former, keys);
    if (kept.length > 0) console.log(words[site.language].kept(kept.length));
    const code = await runNext(['build']);
    if (code !== 0) return code;
    await leanBuild();
    if (kept.length > 0) await takeKeptPages(former, '.next', kept);
    await writePageKeys('.next', keys);
    await putBuild(isExport);
    return 0;
  } finally {
    await rm(former, { recursive: true, force: true });
  }
}

async function leanBuild(): Promise<void> {
  await traceReadPages('.next');
  const ours = {
    basePath: site.basePath,
    inline: new Set([assetText('theme-early.js')]),
    styleSheets: madeStyleSheets(),
  };
  const { pages, before, after } = await leanPages('.next', ours);
  // A server of its own, for the Dockerfile, has copies of the pages made before.
  if (process.env.STANDALONE) await leanPages('.next/standalone/.next', ours);
  console.log(words[site.language].lean(pages, kilobytes(before), kilobytes(after)));
}

/** Puts the build where servers look for it. */
async function putBuild(isExport: boolean): Promise<void> {
  await putBuiltFiles('.next');
  if (process.env.STANDALONE) await putBuiltFiles('.next', join('.next', 'standalone'));
  if (isExport) {
    console.log(words[site.language].exported(await exportFiles('.next', 'out'), 'out/'));
  }
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}

async function explain(error: unknown): Promise<string> {
  if (!(error instanceof UnknownScriptError)) throw error;
  const file = createRequire(import.meta.url).resolve('next/package.json');
  const { version } = JSON.parse(await readFile(file, 'utf8')) as { version: string };
  return words[site.language].unknownScript(error.message, version);
}
