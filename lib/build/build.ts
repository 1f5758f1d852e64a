import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { commentsAvailability } from '../comments/availability';
import { build as words } from '../messages/build';
import { commentsCli } from '../messages/comments-cli';
import { now } from '../now';
import { POSTS_SNAPSHOT, SNAPSHOT_FILE } from '../posts/snapshot';
import { printError } from '../print';
import { site } from '../site';
import { makeSite } from './make-site';
import { runProgram } from './run';
import { UnknownScriptError } from './strip';

// npm run build, and with --export also the folder of plain files: nothing of the last build is touched before every post has been read and rendered.
try {
  // One moment for every process of the build: midnight may pass while it runs.
  process.env.SOURCE_DATE_EPOCH = String(Math.floor(now().getTime() / 1000));
  // As in the processes of Next.js, whose pages must be told from their data.
  Object.assign(process.env, { NODE_ENV: 'production' });
  process.exitCode = await build();
} catch (error) {
  printError(await explain(error));
  process.exitCode = 1;
}

async function build(): Promise<number> {
  const isExport = process.argv.includes('--export');
  const comments = commentsAvailability(site, process.env);
  if (comments === 'noDatabase') printError(commentsCli[site.language].noDatabaseOnVercel);
  if (comments === 'on' && isExport) printError(commentsCli[site.language].noServer);
  const code = await runProgram('app/_print/prepare');
  if (code !== 0) return code;
  process.env[POSTS_SNAPSHOT] = SNAPSHOT_FILE;
  return makeSite(isExport);
}

async function explain(error: unknown): Promise<string> {
  if (!(error instanceof UnknownScriptError)) throw error;
  const file = createRequire(import.meta.url).resolve('next/package.json');
  const { version } = JSON.parse(await readFile(file, 'utf8')) as { version: string };
  return words[site.language].unknownScript(error.message, version);
}
