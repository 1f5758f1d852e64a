import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { RECORD_FILE, readBuildRecord } from '../build-output/build-record';
import { bundleServer, bundleStandaloneServer } from './bundle-server';
import {
  draftOf,
  FORMER,
  finishReplacement,
  outputNames,
  replaceOutput,
  SERVER,
} from './replace-output.js';
import { runNext } from './run-program';
import { removeEnvironmentFiles, STANDALONE_FOLDER } from './standalone';

const OUTPUT = '.next';
export const DRAFT_OUTPUT = draftOf(OUTPUT);
const FORMER_OUTPUT = join(OUTPUT, FORMER);

/** Removes what a build that was broken off has left, but goes on where it was replacing the last output. */
export function removeDraftOutput(): void {
  finishReplacement(OUTPUT);
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
  await bundleServer(isServed ? DRAFT_OUTPUT : OUTPUT);
  if (isServed) {
    replaceOutput(OUTPUT);
    publish();
  }
  removeDraftOutput();
  if (process.env.STANDALONE) {
    await removeEnvironmentFiles(STANDALONE_FOLDER);
    await bundleStandaloneServer(STANDALONE_FOLDER);
  }
  return 0;
}

/** Whether the output goes to a host or into a container, which take it whole. */
function isForHost(): boolean {
  return Boolean(process.env.VERCEL || process.env.STANDALONE);
}

/** Removes all that `next build` has made, and the server. */
export function removeOutput(): void {
  for (const name of outputNames(OUTPUT)) {
    rmSync(join(OUTPUT, name), { recursive: true, force: true });
  }
}
