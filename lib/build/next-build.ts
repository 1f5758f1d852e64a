import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { RECORD_FILE, readBuildRecord } from '../posts/build-record';
import { runNext } from './run';
import { removeEnvironmentFiles, STANDALONE_FOLDER } from './standalone';
import { writeServer, writeStandaloneServer } from './write-server';

const NEXT = '.next';

/** Whether the output of `next build` in this folder is whole, and was made of the same (next-fingerprint). */
export function isNextCurrent(fingerprint: string): boolean {
  return (
    existsSync(join(NEXT, 'BUILD_ID')) &&
    readBuildRecord(RECORD_FILE)?.nextFingerprint === fingerprint
  );
}

/**
 * Compiles what runs on a server: `next build`, and the server of the site.
 *
 * @param publish puts the site in its place.
 * @returns the exit code of Next.js.
 */
export async function compileServer(publish: () => void): Promise<number> {
  const code = await runNext(['build']);
  if (code !== 0) return code;
  await writeServer(NEXT);
  publish();
  if (process.env.STANDALONE) {
    await removeEnvironmentFiles(STANDALONE_FOLDER);
    await writeStandaloneServer(STANDALONE_FOLDER);
  }
  return 0;
}
