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

/**
 * Removes what an interrupted build left. If that build was already replacing the previous output, this
 * completes the replacement first.
 */
export function removeDraftOutput(): void {
  finishReplacement(OUTPUT);
  for (const folder of [DRAFT_OUTPUT, FORMER_OUTPUT]) {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Whether the output of `next build` in this folder is complete and was made from the same input.
 *
 * @param fingerprint of the input, from next-fingerprint.
 */
export function isNextCurrent(fingerprint: string): boolean {
  return (
    existsSync(join(OUTPUT, SERVER)) &&
    readBuildRecord(RECORD_FILE)?.nextFingerprint === fingerprint
  );
}

/**
 * Runs `next build` and bundles the server of the site. If there is a complete previous output, a server may be
 * using it, so it stays in place until the new output is complete; not so in a build for Vercel or a container.
 *
 * @param publish puts the other files of the site where servers read them.
 * @returns the exit code of Next.js.
 */
export async function compileServer(publish: () => void): Promise<number> {
  const isServed = existsSync(join(OUTPUT, SERVER)) && !isForHost();
  if (isServed) mkdirSync(DRAFT_OUTPUT, { recursive: true });
  else {
    removeOutput();
    // `next build` copies the pages of `answers` into its output, so they must be there before it runs.
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

/** Whether the output goes to Vercel or into a container: then no running server uses the previous output. */
function isForHost(): boolean {
  return Boolean(process.env.VERCEL || process.env.STANDALONE);
}

/** Removes the output of `next build`, with the bundled server. */
export function removeOutput(): void {
  for (const name of outputNames(OUTPUT)) {
    rmSync(join(OUTPUT, name), { recursive: true, force: true });
  }
}
