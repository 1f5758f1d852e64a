import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { RECORD_FILE, readBuildRecord } from '../posts/build-record';
import { runNext } from './run';
import { removeEnvironmentFiles, STANDALONE_FOLDER } from './standalone';
import { writeServer, writeStandaloneServer } from './write-server';

const OUTPUT = '.next';
/**
 * Where `next build` writes while a site is served from its last output; next.config looks for the folder. It
 * lies beside the other, for in the output there are links to packages, relative to it.
 */
export const DRAFT_OUTPUT = '.next-draft';
const FORMER_OUTPUT = join(OUTPUT, 'former');
/** What is no output of `next build`, or is not to be lost with it. */
const STAYS = new Set(['build.json', 'cache', 'dev', 'former']);
/** Written last: an output without it is not whole. */
const SERVER = 'server.mjs';

/** Removes what a build that was broken off has left. */
export function removeDraftOutput(): void {
  for (const folder of [DRAFT_OUTPUT, FORMER_OUTPUT]) {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether the output of `next build` in this folder is whole, and was made of the same (next-fingerprint). */
export function isNextCurrent(fingerprint: string): boolean {
  return (
    existsSync(join(OUTPUT, SERVER)) &&
    readBuildRecord(RECORD_FILE)?.nextFingerprint === fingerprint
  );
}

/**
 * Compiles what runs on a server: `next build`, and the server of the site. A site that is served keeps the
 * last output until the new one is whole.
 *
 * @param publish puts the rest of the site in its place.
 * @returns the exit code of Next.js.
 */
export async function compileServer(publish: () => void): Promise<number> {
  const isServed = existsSync(join(OUTPUT, SERVER)) && !isForHost();
  if (isServed) mkdirSync(DRAFT_OUTPUT, { recursive: true });
  else {
    removeOutput();
    // Next.js puts the pages that a program answers with into the folder of each.
    publish();
  }
  const code = await runNext(['build']);
  if (code !== 0) return code;
  await writeServer(isServed ? DRAFT_OUTPUT : OUTPUT);
  if (isServed) {
    replaceOutput();
    publish();
  }
  removeDraftOutput();
  if (process.env.STANDALONE) {
    await removeEnvironmentFiles(STANDALONE_FOLDER);
    await writeStandaloneServer(STANDALONE_FOLDER);
  }
  return 0;
}

/** Whether the output goes to a host or into a container, which take it whole. */
function isForHost(): boolean {
  return Boolean(process.env.VERCEL || process.env.STANDALONE);
}

function outputNames(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => !STAYS.has(name));
}

function removeOutput(): void {
  for (const name of outputNames(OUTPUT)) {
    rmSync(join(OUTPUT, name), { recursive: true, force: true });
  }
}

function replaceOutput(): void {
  mkdirSync(FORMER_OUTPUT, { recursive: true });
  // The mark of a whole output goes first, and comes last.
  const former = outputNames(OUTPUT).sort((a) => (a === SERVER ? -1 : 0));
  const drafted = outputNames(DRAFT_OUTPUT).sort((a) => (a === SERVER ? 1 : 0));
  for (const name of former) renameSync(join(OUTPUT, name), join(FORMER_OUTPUT, name));
  for (const name of drafted) renameSync(join(DRAFT_OUTPUT, name), join(OUTPUT, name));
}
